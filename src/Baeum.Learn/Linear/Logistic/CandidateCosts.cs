namespace Baeum.Learn;

/// <summary>The values of C that <see cref="LogisticRegressionCV"/> tries: a number of them, from 1e-4 to 1e4 in equal steps of the logarithm, or a list.</summary>
public readonly record struct CandidateCosts
{
    private readonly int _count;
    private readonly double[]? _values;

    private CandidateCosts(int count, double[]? values) => (_count, _values) = (count, values);

    /// <summary>So many.</summary>
    public static implicit operator CandidateCosts(int count) => new(Compute.Check.Positive(count, "Cs"), null);

    /// <summary>These, each positive.</summary>
    public static implicit operator CandidateCosts(double[] values)
        => values.Length > 0 && Array.TrueForAll(values, c => c > 0) ? new(0, values) : throw new ArgumentOutOfRangeException(nameof(values), $"Cs must hold positive numbers; received [{string.Join(", ", values)}].");

    /// <summary><c>10</c> or <c>[0.1, 1.0]</c></summary>
    public override string ToString() => _values is null ? ParameterText.Of(Math.Max(1, _count)) : ParameterText.Of(_values);

    internal double[] Values()
    {
        int count = Math.Max(1, _count);
        return _values ?? [.. Enumerable.Range(0, count).Select(i => Math.Pow(10, -4 + (count == 1 ? 0 : 8.0 * i / (count - 1))))];
    }
}
