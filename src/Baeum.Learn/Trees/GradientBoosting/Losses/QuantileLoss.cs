namespace Baeum.Learn;

/// <summary><c>α·(y − raw)</c> where y is greater, <c>(1 − α)·(raw − y)</c> where it is not: raw becomes the α quantile.</summary>
/// <param name="alpha">Which quantile, in (0, 1).</param>
internal sealed class QuantileLoss(double alpha) : GradientLoss(1)
{
    public override double Of(ReadOnlySpan<double> y, ReadOnlySpan<double> raw, ReadOnlySpan<double> weights)
    {
        List<double> over = [], under = [];
        for (int i = 0; i < y.Length; i++)
            (y[i] > raw[i] ? over : under).Add(weights[i] * (y[i] - raw[i]));
        return (alpha * NumpySum.Of(over.ToArray()) - (1 - alpha) * NumpySum.Of(under.ToArray())) / NumpySum.Of(weights);
    }

    public override double[] Start(ReadOnlySpan<double> y, ReadOnlySpan<double> weights) => [WeightedPercentile.OfAll(y, weights, alpha * 100)];

    public override void Residuals(ReadOnlySpan<double> y, ReadOnlySpan<double> raw, ReadOnlySpan<double> weights, int column, Span<double> residuals)
    {
        for (int i = 0; i < y.Length; i++)
            residuals[i] = y[i] > raw[i] ? alpha : -(1 - alpha);
    }

    public override double Leaf(in LeafSamples leaf) => WeightedPercentile.Of(leaf.Missing(), leaf.Weights, alpha * 100);
}
