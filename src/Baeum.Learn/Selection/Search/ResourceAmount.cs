using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A number of resources, or the word "exhaust", "smallest" or "auto".</summary>
public readonly record struct ResourceAmount
{
    private ResourceAmount(int? count, string? word) => (Count, Word) = (count, word);

    /// <summary>The number, if it is one.</summary>
    public int? Count { get; }

    /// <summary>The word, if it is one.</summary>
    public string? Word { get; }

    /// <summary>A number, above 0.</summary>
    public static implicit operator ResourceAmount(int count) => new(Compute.Check.Positive(count, nameof(count)), null);

    /// <summary>"exhaust", "smallest" or "auto".</summary>
    public static implicit operator ResourceAmount(string word) => word is "exhaust" or "smallest" or "auto" ? new(null, word) : throw Nearest.Unknown("resources", word, ["exhaust", "smallest", "auto"]);

    /// <summary>The number or the word.</summary>
    public override string ToString() => Word ?? $"{Count}";
}
