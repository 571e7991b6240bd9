namespace Baeum.Learn;

/// <summary><c>e^(−s·raw)</c> with s = −1 for the first and 1 for the second class, as AdaBoost.</summary>
internal sealed class ExponentialLoss() : GradientLoss(1)
{
    /// <summary>Half the logarithm of the odds of the second class.</summary>
    public static double Raw(double probability) => 0.5 * BinomialDeviance.Raw(probability);

    public override double Of(ReadOnlySpan<double> y, ReadOnlySpan<double> raw, ReadOnlySpan<double> weights)
    {
        var values = new double[y.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = Math.Exp(-(2 * y[i] - 1) * raw[i]);
        return Mean(values, weights);
    }

    public override double[] Start(ReadOnlySpan<double> y, ReadOnlySpan<double> weights) => [Raw(BinomialDeviance.Share(y, weights))];

    public override void Residuals(ReadOnlySpan<double> y, ReadOnlySpan<double> raw, ReadOnlySpan<double> weights, int column, Span<double> residuals)
    {
        for (int i = 0; i < y.Length; i++)
            residuals[i] = (2 * y[i] - 1) * Math.Exp(-(2 * y[i] - 1) * raw[i]);
    }

    public override double Leaf(in LeafSamples leaf)
    {
        var (slopes, curvatures) = (new double[leaf.Y.Length], new double[leaf.Y.Length]);
        for (int i = 0; i < slopes.Length; i++)
        {
            double sign = 2 * leaf.Y[i] - 1, power = Math.Exp(-sign * leaf.Raw[i]);
            slopes[i] = sign * leaf.Weights[i] * power;
            curvatures[i] = leaf.Weights[i] * power;
        }
        double curvature = NumpySum.Of(curvatures);
        return Math.Abs(curvature) < 1e-150 ? 0 : NumpySum.Of(slopes) / curvature;
    }
}
