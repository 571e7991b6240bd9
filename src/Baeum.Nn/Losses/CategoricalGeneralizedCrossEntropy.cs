namespace Baeum.Nn;

public abstract partial class Loss
{
    /// <summary>(1 - yPred[label]^q) / q over the last axis: between crossentropy (q near 0) and absolute error (q near 1), robust against wrong labels. Targets are class numbers. Keras: <c>CategoricalGeneralizedCrossEntropy</c>.</summary>
    /// <remarks>Source: Zhang and Sabuncu 2018, "Generalized Cross Entropy Loss for Training Deep Neural Networks with Noisy Labels".</remarks>
    public sealed class CategoricalGeneralizedCrossEntropy : Loss
    {
        /// <summary>Between 0 and 1, both excluded. Default 0.5.</summary>
        public double Q { get; init => field = Inner(value); } = 0.5;

        public override Variable Values(Variable yTrue, Variable yPred)
        {
            LossShapes.Labels(Title, ref yTrue, yPred, axis: -1);
            ClassNumbers.Check(Title, yTrue, yPred.Shape[^1]);
            return Rows(new LabelRow<Kernel>(new((float)Q)), yTrue, yPred);
        }

        private static double Inner(double q)
            => q is > 0 and < 1 ? q : throw new ArgumentOutOfRangeException(nameof(q), FormattableString.Invariant($"q must lie between 0 and 1, both excluded; received q = {q}."));

        private readonly struct Kernel(float q) : ILabelLoss
        {
            public float Value(int label, ReadOnlySpan<float> p) => (1 - MathF.Pow(p[label], q)) / q;

            public void Gradient(int label, ReadOnlySpan<float> p, float dy, Span<float> dp)
            {
                dp.Clear();
                dp[label] = -dy * MathF.Pow(p[label], q - 1);
            }
        }
    }
}
