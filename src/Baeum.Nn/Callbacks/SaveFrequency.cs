using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>When a callback saves: at the end of each epoch, <c>"epoch"</c>, or after so many batches. Converts from both.</summary>
public readonly record struct SaveFrequency
{
    private SaveFrequency(int batches) => Batches = batches;

    /// <summary>Batches from one saving to the next, over the ends of epochs; null is the end of each epoch.</summary>
    public int? Batches => field > 0 ? field : null;

    /// <summary>After so many batches.</summary>
    public static implicit operator SaveFrequency(int batches) => new(Check.Positive(batches, "SaveFreq"));

    /// <summary><c>"epoch"</c></summary>
    public static implicit operator SaveFrequency(string text)
        => text == "epoch" ? default : throw new ArgumentException($"Unrecognized SaveFreq: expected \"epoch\" or a number of batches, received \"{text}\".");

    public override string ToString() => Batches is { } batches ? $"{batches}" : "epoch";
}
