namespace Baeum.Learn;

/// <summary>Squared where <c>|y − raw|</c> is at most γ, linear beyond; γ is a quantile of all distances, anew for each tree.</summary>
/// <param name="alpha">The quantile.</param>
internal sealed class HuberLoss(double alpha) : GradientLoss(1)
{
    private double? _gamma;

    public override double Of(ReadOnlySpan<double> y, ReadOnlySpan<double> raw, ReadOnlySpan<double> weights)
    {
        double gamma = _gamma ?? Gamma(y, raw, weights);
        List<double> near = [], far = [];
        for (int i = 0; i < y.Length; i++)
        {
            double distance = Math.Abs(y[i] - raw[i]);
            if (distance <= gamma)
                near.Add(0.5 * weights[i] * (distance * distance));
            else
                far.Add(gamma * weights[i] * (distance - gamma / 2));
        }
        return (NumpySum.Of(near.ToArray()) + NumpySum.Of(far.ToArray())) / NumpySum.Of(weights);
    }

    public override double[] Start(ReadOnlySpan<double> y, ReadOnlySpan<double> weights) => [WeightedPercentile.OfAll(y, weights, 50)];

    public override void Residuals(ReadOnlySpan<double> y, ReadOnlySpan<double> raw, ReadOnlySpan<double> weights, int column, Span<double> residuals)
    {
        double gamma = Gamma(y, raw, weights);
        for (int i = 0; i < y.Length; i++)
            residuals[i] = Math.Abs(y[i] - raw[i]) <= gamma ? y[i] - raw[i] : gamma * Math.Sign(y[i] - raw[i]);
        _gamma = gamma;
    }

    public override double Leaf(in LeafSamples leaf)
    {
        double[] missing = leaf.Missing();
        double median = WeightedPercentile.Of(missing, leaf.Weights, 50);
        for (int i = 0; i < missing.Length; i++)
            missing[i] = Math.Sign(missing[i] - median) * Math.Min(Math.Abs(missing[i] - median), _gamma!.Value);
        return median + NumpySum.Of(missing) / missing.Length;
    }

    private double Gamma(ReadOnlySpan<double> y, ReadOnlySpan<double> raw, ReadOnlySpan<double> weights)
    {
        var distances = new double[y.Length];
        for (int i = 0; i < distances.Length; i++)
            distances[i] = Math.Abs(y[i] - raw[i]);
        return WeightedPercentile.Of(distances, weights, alpha * 100);
    }
}
