using System.Globalization;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>How many features are looked at for each split: all (null, the default), a number (<c>5</c>), a share (<c>0.3</c>), <c>"sqrt"</c> or <c>"log2"</c>.</summary>
public readonly record struct FeatureCount
{
    private readonly string? _word;
    private readonly double _value;

    private FeatureCount(string word, double value) => (_word, _value) = (word, value);

    /// <summary>A number of features, above 0.</summary>
    public static implicit operator FeatureCount(int count) => new("count", Compute.Check.Positive(count, "max_features"));

    /// <summary>A share of the features in (0, 1].</summary>
    public static implicit operator FeatureCount(double share)
        => share is > 0 and <= 1 ? new("share", share) : throw new ArgumentOutOfRangeException(nameof(share), FormattableString.Invariant($"max_features as a share must lie in (0, 1], received {share}; a number of features is written without a point."));

    /// <summary>sqrt, log2, or null for all.</summary>
    public static implicit operator FeatureCount(string? word)
        => word is null or "None" ? default : new(Choice.Of(word, ["sqrt", "log2"], "max_features"), 0);

    /// <summary><c>None</c>, <c>5</c>, <c>0.3</c>, <c>sqrt</c> or <c>log2</c></summary>
    public override string ToString() => _word switch
    {
        null => "None",
        "count" => _value.ToString(CultureInfo.InvariantCulture),
        "share" => PythonText.Of(_value),
        _ => _word,
    };

    /// <summary>The number, of so many features.</summary>
    internal int Of(int features) => _word switch
    {
        null => features,
        "count" => (int)_value,
        "share" => Math.Max(1, (int)(_value * features)),
        "sqrt" => Math.Max(1, (int)Math.Sqrt(features)),
        _ => Math.Max(1, (int)Math.Log2(features)),
    };
}
