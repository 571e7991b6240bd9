namespace Baeum.Learn;

/// <summary>The log loss of two classes, twice: <c>−2·(y·raw − log(1 + e^raw))</c>; trees grow on <c>y − probability</c>.</summary>
internal sealed class BinomialDeviance() : GradientLoss(1)
{
    // scikit-learn: the machine epsilon of 32-bit floats.
    private const double Least = 1.1920928955078125e-07;

    /// <summary>The probability of the second class.</summary>
    public static double Probability(double raw) => 1 / (1 + Math.Exp(-raw));

    /// <summary>The logarithm of the odds of the second class.</summary>
    public static double Raw(double probability) => Math.Clamp(probability, Least, 1 - Least) is var p ? Math.Log(p / (1 - p)) : 0;

    /// <summary>The share of the second class.</summary>
    public static double Share(ReadOnlySpan<double> y, ReadOnlySpan<double> weights)
    {
        double ones = 0, all = 0;
        for (int i = 0; i < y.Length; i++)
        {
            double weight = weights.IsEmpty ? 1 : weights[i];
            ones += y[i] * weight;
            all += weight;
        }
        return ones / all;
    }

    public override double Of(ReadOnlySpan<double> y, ReadOnlySpan<double> raw, ReadOnlySpan<double> weights)
    {
        var values = new double[y.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = y[i] * raw[i] - (Math.Max(raw[i], 0) + double.LogP1(Math.Exp(-Math.Abs(raw[i]))));
        return -2 / NumpySum.Of(weights) * WeightedSum(values, weights);
    }

    public override double[] Start(ReadOnlySpan<double> y, ReadOnlySpan<double> weights) => [Raw(Share(y, weights))];

    public override void Residuals(ReadOnlySpan<double> y, ReadOnlySpan<double> raw, ReadOnlySpan<double> weights, int column, Span<double> residuals)
    {
        for (int i = 0; i < y.Length; i++)
            residuals[i] = y[i] - Probability(raw[i]);
    }

    public override double Leaf(in LeafSamples leaf) => NewtonStep(leaf, 1);

    /// <summary>One step of Newton's method; 0 where the curvature vanishes.</summary>
    public static double NewtonStep(in LeafSamples leaf, double factor)
    {
        var (slopes, curvatures) = (new double[leaf.Y.Length], new double[leaf.Y.Length]);
        for (int i = 0; i < slopes.Length; i++)
        {
            double residual = leaf.Residuals[i];
            slopes[i] = leaf.Weights[i] * residual;
            curvatures[i] = leaf.Weights[i] * (leaf.Y[i] - residual) * (1 - leaf.Y[i] + residual);
        }
        double curvature = NumpySum.Of(curvatures);
        return Math.Abs(curvature) < 1e-150 ? 0 : NumpySum.Of(slopes) * factor / curvature;
    }
}
