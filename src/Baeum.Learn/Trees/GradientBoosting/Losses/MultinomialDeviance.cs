namespace Baeum.Learn;

/// <summary>The log loss of three classes or more, one column each: <c>log Σ e^raw − raw[y]</c>; trees grow on <c>[y = k] − probability of k</c>.</summary>
/// <param name="classes">How many classes.</param>
internal sealed class MultinomialDeviance(int classes) : GradientLoss(classes)
{
    private const double Least = 1.1920928955078125e-07;

    /// <summary>log Σ e^raw.</summary>
    public static double LogSumExp(ReadOnlySpan<double> raw)
    {
        double greatest = raw[0];
        foreach (double value in raw)
            greatest = Math.Max(greatest, value);
        Span<double> powers = raw.Length <= 64 ? stackalloc double[raw.Length] : new double[raw.Length];
        for (int k = 0; k < raw.Length; k++)
            powers[k] = Math.Exp(raw[k] - greatest);
        return Math.Log(NumpySum.Of(powers)) + greatest;
    }

    /// <summary>The logarithm of a probability.</summary>
    public static double Raw(double probability) => Math.Log(Math.Clamp(probability, Least, 1 - Least));

    public override double Of(ReadOnlySpan<double> y, ReadOnlySpan<double> raw, ReadOnlySpan<double> weights)
    {
        var values = new double[y.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = -raw[i * Columns + (int)y[i]] + LogSumExp(raw.Slice(i * Columns, Columns));
        return WeightedSum(values, weights) / NumpySum.Of(weights);
    }

    public override double[] Start(ReadOnlySpan<double> y, ReadOnlySpan<double> weights)
    {
        var shares = new double[Columns];
        double all = 0;
        for (int i = 0; i < y.Length; i++)
        {
            double weight = weights.IsEmpty ? 1 : weights[i];
            shares[(int)y[i]] += weight;
            all += weight;
        }
        return Array.ConvertAll(shares, share => Raw(share / all));
    }

    public override void Residuals(ReadOnlySpan<double> y, ReadOnlySpan<double> raw, ReadOnlySpan<double> weights, int column, Span<double> residuals)
    {
        for (int i = 0; i < y.Length; i++)
        {
            var row = raw.Slice(i * Columns, Columns);
            double probability = Math.Exp(row[column] - LogSumExp(row));
            residuals[i] = (y[i] == column ? 1 : 0) - (double.IsNaN(probability) ? 0 : probability);
        }
    }

    public override double Leaf(in LeafSamples leaf) => BinomialDeviance.NewtonStep(leaf, (Columns - 1.0) / Columns);
}
