using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The share of outliers among the training samples: <c>"auto"</c> (the threshold of the paper), or a number in (0, 0.5].</summary>
public readonly record struct Contamination
{
    private const string AutoWord = "auto";

    private Contamination(double? share) => Share = share;

    /// <summary>The share; null for the threshold of the paper.</summary>
    public double? Share { get; }

    /// <summary><c>"auto"</c></summary>
    public static implicit operator Contamination(string word) => new(Choice.Of(word, [AutoWord], "contamination") == AutoWord ? null : 0);

    /// <summary>A share in (0, 0.5].</summary>
    public static implicit operator Contamination(double share)
        => share is > 0 and <= 0.5 ? new(share) : throw new ArgumentOutOfRangeException(nameof(share), FormattableString.Invariant($"contamination must be \"auto\" or lie in (0, 0.5]; received {share}."));

    /// <summary><c>auto</c> or <c>0.1</c></summary>
    public override string ToString() => Share is { } share ? PythonText.Of(share) : AutoWord;
}
