namespace Baeum.Learn;

/// <summary>Which features may meet on a way from the root to a leaf: groups of columns, <c>"pairwise"</c> for any two, <c>"no_interactions"</c> for none; all by default. scikit-learn: <c>interaction_cst</c>.</summary>
public readonly record struct HistInteractions
{
    private const string Pairwise = "pairwise", None = "no_interactions";
    private readonly int[][]? _groups;
    private readonly string? _word;

    private HistInteractions(int[][]? groups, string? word) => (_groups, _word) = (groups, word);

    /// <summary>Groups of columns; those that are in none are a group too.</summary>
    public static implicit operator HistInteractions(int[][] groups) => new(groups, null);

    /// <summary><c>"pairwise"</c> or <c>"no_interactions"</c>.</summary>
    public static implicit operator HistInteractions(string word) => new(null, Choice.Of(word, [Pairwise, None]));

    /// <summary>The groups among so many features; null where all may meet.</summary>
    internal int[][]? Groups(int features)
    {
        int[] all = [.. Enumerable.Range(0, features)];
        int[][]? groups = _word == None ? [.. all.Select(f => new[] { f })] : _word == Pairwise ? [.. all.SelectMany(a => all.Skip(a + 1).Select(b => new[] { a, b }))] : _groups;
        if (groups is null)
            return null;
        int[] rest = [.. all.Except(groups.SelectMany(group => group))];
        return rest.Length == 0 ? groups : [.. groups, rest];
    }

    /// <summary>The word, or the groups.</summary>
    public override string ToString() => _word ?? (_groups is null ? "None" : string.Join(", ", _groups.Select(group => $"[{string.Join(", ", group)}]")));
}
