namespace Baeum.Data;

/// <summary>The tokens that have numbers, in order, and what each weighs in tf-idf. Source: <c>IndexLookup</c> of Keras.</summary>
internal sealed class TokenVocabulary
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>A vocabulary of given tokens.</summary>
    /// <param name="tokens">Distinct tokens, in the order of their numbers.</param>
    /// <param name="weights">A weight for each token, or null.</param>
    public TokenVocabulary(IReadOnlyList<string> tokens, IReadOnlyList<double>? weights = null)
    {
        if (weights is not null && weights.Count != tokens.Count)
            throw new ArgumentException($"A vocabulary of {tokens.Count} tokens needs as many idf weights, received {weights.Count}.");
        for (int i = 0; i < tokens.Count; i++)
            if (!_numbers.TryAdd(tokens[i], i))
                throw new ArgumentException($"The vocabulary holds the token '{tokens[i]}' twice, at {_numbers[tokens[i]]} and {i}; each may occur once.");
        (Tokens, Weights) = (tokens, weights);
    }

    /// <summary>The tokens.</summary>
    public IReadOnlyList<string> Tokens { get; }

    /// <summary>ln(1 + documents / (1 + documents with the token)) of each token, or null.</summary>
    public IReadOnlyList<double>? Weights { get; }

    /// <summary>Counts the tokens of documents: the most frequent first, those of equal count in descending order of their characters; at most <paramref name="limit"/>.</summary>
    public static TokenVocabulary Count(IEnumerable<IReadOnlyList<string>> documents, int? limit, IReadOnlySet<string> reserved)
    {
        var counts = new Dictionary<string, (int Count, int Documents)>(StringComparer.Ordinal);
        int total = 0;
        foreach (var tokens in documents)
        {
            total++;
            foreach (var (token, count) in tokens.CountBy(t => t, StringComparer.Ordinal))
                if (!reserved.Contains(token))
                    counts[token] = counts.TryGetValue(token, out var known) ? (known.Count + count, known.Documents + 1) : (count, 1);
        }
        string[] ordered = [.. counts.OrderByDescending(c => c.Value.Count).ThenByDescending(c => c.Key, CodePoints).Select(c => c.Key).Take(limit ?? int.MaxValue)];
        return new(ordered, [.. ordered.Select(t => Math.Log(1 + total / (1.0 + counts[t].Documents)))]);
    }

    /// <summary>The position of a token, or -1.</summary>
    public int Find(string token) => _numbers.GetValueOrDefault(token, -1);

    /// <summary>Order by code point, which is that of the bytes in UTF-8.</summary>
    private static Comparer<string> CodePoints { get; } = Comparer<string>.Create((a, b) =>
    {
        var (x, y) = (a.EnumerateRunes(), b.EnumerateRunes());
        while (true)
        {
            bool more = x.MoveNext(), other = y.MoveNext();
            if (!more || !other)
                return more.CompareTo(other);
            if (x.Current != y.Current)
                return x.Current.CompareTo(y.Current);
        }
    });
}
