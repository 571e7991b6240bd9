using System.Numerics.Tensors;

namespace Baeum.Data;

/// <summary>Sequences of word numbers as rows with a column for each number.</summary>
internal static class TokenMatrix
{
    /// <summary>The rows; numbers from <paramref name="columns"/> on are left out. Source: <c>sequences_to_matrix</c> of Keras 2.</summary>
    /// <param name="sequences">Word numbers.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="mode">binary, count, freq or tfidf.</param>
    /// <param name="documents">Number of texts counted.</param>
    /// <param name="documentsWith">Number of texts with a word.</param>
    public static Tensor<float> Of(IReadOnlyList<int>[] sequences, int columns, string mode, int documents, Func<int, int> documentsWith)
    {
        if (mode is not ("binary" or "count" or "freq" or "tfidf"))
            throw Nearest.Unknown("mode", mode, ["binary", "count", "freq", "tfidf"]);
        var rows = new float[checked(sequences.Length * columns)];
        for (int i = 0; i < sequences.Length; i++)
            foreach (var (number, count) in sequences[i].CountBy(n => n))
                if (number >= 0 && number < columns)
                    rows[i * columns + number] = mode switch
                    {
                        "binary" => 1,
                        "count" => count,
                        "freq" => (float)((double)count / sequences[i].Count),
                        _ => (float)((1 + Math.Log(count)) * Math.Log(1 + documents / (1.0 + documentsWith(number)))),
                    };
        return Tensor.Create(rows, [sequences.Length, columns]);
    }
}
