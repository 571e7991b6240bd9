using System.Globalization;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>How many components to keep: a number (<c>7</c>), as many as it takes for a share of the variance (<c>0.95</c>), or <c>"mle"</c>, as many as Minka's estimate says.</summary>
public readonly record struct ComponentCount
{
    private const string Mle = "mle";
    private readonly double _value;

    private ComponentCount(double value, bool isCount) => (_value, IsCount) = (value, isCount);

    /// <summary>Whether this is a number of components.</summary>
    public bool IsCount { get; }

    /// <summary>Whether the number is to be estimated.</summary>
    public bool IsMle => !IsCount && _value == 0;

    /// <summary>The number or the share; 0 for "mle".</summary>
    public double Value => _value;

    /// <summary>A number of components.</summary>
    public static implicit operator ComponentCount(int count) => new(Check.NonNegative(count, "NComponents"), true);

    /// <summary>A share of the variance, between 0 and 1.</summary>
    public static implicit operator ComponentCount(double share)
        => share is > 0 and < 1 ? new(share, false) : throw new ArgumentOutOfRangeException(nameof(share), FormattableString.Invariant($"NComponents as a share of the variance must lie between 0 and 1, received {share}; a number of components is written without a point."));

    /// <summary>"mle".</summary>
    public static implicit operator ComponentCount(string word) => word == Mle ? default : throw Nearest.Unknown("NComponents", word, [Mle]);

    /// <summary><c>7</c>, <c>0.95</c> or <c>mle</c></summary>
    public override string ToString() => IsMle ? Mle : _value.ToString(CultureInfo.InvariantCulture);
}
