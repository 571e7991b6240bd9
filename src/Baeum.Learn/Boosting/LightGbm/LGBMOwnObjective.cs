namespace Baeum.Learn;

/// <summary>The derivatives of a loss of the user's, in place of an objective's.</summary>
internal static class LGBMOwnObjective
{
    /// <summary>The objective without what belongs to its own derivatives.</summary>
    public static LeafwiseLoss Without(LeafwiseLoss loss) => loss with { LeafQuantile = null, Importance = null, WeightedPoint = null, Start = (_, _) => 0 };

    /// <summary>Computes gradients and hessians of all samples.</summary>
    public static Action<double[], GradientPair[][]> Gradients(ObjectiveFunction own, double[] targets, double[]? weights, int outputs)
    {
        float[] y = Array.ConvertAll(targets, v => (float)v);
        return (scores, pairs) =>
        {
            var (gradients, hessians) = own(y, Array.ConvertAll(scores, v => (float)v));
            if (gradients.Length != scores.Length || hessians.Length != scores.Length)
                throw new ArgumentException($"The objective must return {scores.Length} gradients and hessians, one a score; received {gradients.Length} and {hessians.Length}.");
            for (int i = 0; i < scores.Length; i++)
            {
                double weight = weights is null ? 1 : weights[i / outputs];
                pairs[i % outputs][i / outputs] = new((float)(gradients[i] * weight), (float)(hessians[i] * weight));
            }
        };
    }
}
