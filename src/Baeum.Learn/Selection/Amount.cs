using System.Globalization;

namespace Baeum.Learn;

/// <summary>A part of a data set: a fraction between 0 and 1 (<c>0.2</c>) or a number of samples (<c>20</c>).</summary>
public readonly record struct Amount
{
    private readonly double _value;

    private Amount(double value, bool isCount) => (_value, IsCount) = (value, isCount);

    /// <summary>Whether this is a number of samples.</summary>
    public bool IsCount { get; }

    /// <summary>The fraction, or the number of samples.</summary>
    public double Value => _value;

    /// <summary>A share of the samples, between 0 and 1.</summary>
    public static implicit operator Amount(double fraction)
        => fraction is > 0 and < 1 ? new(fraction, false) : throw new ArgumentOutOfRangeException(nameof(fraction), FormattableString.Invariant($"A fraction must lie between 0 and 1, received {fraction}; a number of samples is written without a point."));

    /// <summary>A number of samples.</summary>
    public static implicit operator Amount(int count)
        => count > 0 ? new(count, true) : throw new ArgumentOutOfRangeException(nameof(count), FormattableString.Invariant($"A number of samples must be positive, received {count}."));

    /// <summary><c>0.2</c> or <c>20</c></summary>
    public override string ToString() => _value.ToString(CultureInfo.InvariantCulture);
}
