using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Data;

/// <summary>Sequences of different lengths as one array.</summary>
public static class Sequences
{
    /// <summary>Sequences brought to one length by padding the short and cutting the long. Keras: <c>pad_sequences</c>.</summary>
    /// <param name="sequences">A list of steps for each sample.</param>
    /// <param name="maxLen">Length of all rows; by default that of the longest sequence.</param>
    /// <param name="padding">Where a short sequence is padded: "pre" or "post".</param>
    /// <param name="truncating">Where a long sequence loses steps: "pre" or "post".</param>
    /// <param name="value">What it is padded with; 0 is what <c>Embedding</c>'s MaskZero skips.</param>
    /// <returns>Shape: [samples, maxLen].</returns>
    /// <example><code>Sequences.PadSequences(tokenizer.TextsToSequences(texts), maxLen: 100)</code></example>
    public static Tensor<T> PadSequences<T>(
        IEnumerable<IReadOnlyList<T>> sequences, int? maxLen = null, string padding = "pre", string truncating = "pre", T value = default) where T : unmanaged
    {
        bool padFirst = IsFirst(padding, nameof(padding)), cutFirst = IsFirst(truncating, nameof(truncating));
        IReadOnlyList<T>[] rows = [.. sequences];
        if (Array.FindIndex(rows, row => row is null) is var missing and >= 0)
            throw new ArgumentException($"PadSequences: sequence {missing} is null; an empty sequence is [].", nameof(sequences));
        int length = maxLen is { } given ? Check.NonNegative(given, nameof(maxLen)) : rows.Max(row => (int?)row.Count) ?? 0;
        var padded = new T[checked(rows.Length * length)];
        Array.Fill(padded, value);
        for (int i = 0; i < rows.Length; i++)
        {
            int kept = Math.Min(rows[i].Count, length), from = cutFirst ? rows[i].Count - kept : 0, to = i * length + (padFirst ? length - kept : 0);
            for (int step = 0; step < kept; step++)
                padded[to + step] = rows[i][from + step];
        }
        return Tensor.Create(padded, [rows.Length, length]);
    }

    private static bool IsFirst(string word, string parameter) => word switch
    {
        "pre" => true,
        "post" => false,
        _ => throw Nearest.Unknown(parameter, word, ["pre", "post"]),
    };
}
