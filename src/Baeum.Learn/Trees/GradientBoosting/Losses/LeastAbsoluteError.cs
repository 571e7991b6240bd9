namespace Baeum.Learn;

/// <summary><c>|y − raw|</c>; trees grow on its sign, leaves say the median of <c>y − raw</c>.</summary>
internal sealed class LeastAbsoluteError() : GradientLoss(1)
{
    public override double Of(ReadOnlySpan<double> y, ReadOnlySpan<double> raw, ReadOnlySpan<double> weights)
    {
        var distances = new double[y.Length];
        for (int i = 0; i < distances.Length; i++)
            distances[i] = Math.Abs(y[i] - raw[i]);
        return Mean(distances, weights);
    }

    public override double[] Start(ReadOnlySpan<double> y, ReadOnlySpan<double> weights) => [WeightedPercentile.OfAll(y, weights, 50)];

    public override void Residuals(ReadOnlySpan<double> y, ReadOnlySpan<double> raw, ReadOnlySpan<double> weights, int column, Span<double> residuals)
    {
        for (int i = 0; i < y.Length; i++)
            residuals[i] = y[i] - raw[i] > 0 ? 1 : -1;
    }

    public override double Leaf(in LeafSamples leaf) => WeightedPercentile.Of(leaf.Missing(), leaf.Weights, 50);
}
