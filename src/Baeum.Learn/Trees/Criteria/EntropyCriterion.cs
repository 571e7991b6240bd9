namespace Baeum.Learn;

/// <summary>Entropy in bits: <c>−Σ p · log₂ p</c> over the shares p of the classes.</summary>
internal sealed class EntropyCriterion(TreeTargets y, double[]? weights) : ClassCriterion(y, weights)
{
    /// <summary>ln 2, which scikit-learn divides natural logarithms by.</summary>
    private static readonly double Ln2 = Math.Log(2);

    /// <summary>The impurity of samples with these weights of classes.</summary>
    public static double Of(ReadOnlySpan<double> sums, double weight)
    {
        double entropy = 0;
        foreach (double sum in sums)
        {
            if (sum > 0)
            {
                double share = sum / weight;
                entropy -= share * (Math.Log(share) / Ln2);
            }
        }
        return entropy;
    }

    protected override double Impurity(ReadOnlySpan<double> sums, double weight) => Of(sums, weight);
}
