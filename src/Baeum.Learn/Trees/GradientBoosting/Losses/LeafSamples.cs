namespace Baeum.Learn;

/// <summary>The samples that came to a leaf.</summary>
/// <param name="y">Their targets; of several classes 1 for the column's class, else 0.</param>
/// <param name="residuals">What the tree was grown on.</param>
/// <param name="raw">Their raw predictions so far.</param>
/// <param name="weights">How much each counts.</param>
internal readonly ref struct LeafSamples(ReadOnlySpan<double> y, ReadOnlySpan<double> residuals, ReadOnlySpan<double> raw, ReadOnlySpan<double> weights)
{
    /// <summary>Their targets.</summary>
    public ReadOnlySpan<double> Y { get; } = y;

    /// <summary>What the tree was grown on.</summary>
    public ReadOnlySpan<double> Residuals { get; } = residuals;

    /// <summary>Their raw predictions so far.</summary>
    public ReadOnlySpan<double> Raw { get; } = raw;

    /// <summary>How much each counts.</summary>
    public ReadOnlySpan<double> Weights { get; } = weights;

    /// <summary>What is missing from the raw predictions to the targets.</summary>
    public double[] Missing()
    {
        var missing = new double[Y.Length];
        for (int i = 0; i < missing.Length; i++)
            missing[i] = Y[i] - Raw[i];
        return missing;
    }
}
