using System.Collections;
using System.Runtime.CompilerServices;

namespace Baeum.Learn;

/// <summary>One scorer or several: <c>"accuracy"</c>, <c>["accuracy", "f1_macro"]</c>. Where one must decide, the first does.</summary>
[CollectionBuilder(typeof(ScorerList), nameof(Create))]
public sealed class ScorerList : IReadOnlyList<Scorer>
{
    private readonly Scorer[] _scorers;

    private ScorerList(Scorer[] scorers)
        => _scorers = scorers.Length == 0 ? throw new ArgumentException("Expected one scorer or more, received none.")
            : scorers.Select(s => s.Name).Distinct().Count() == scorers.Length ? scorers : throw new ArgumentException($"The scorers must have different names; received {string.Join(", ", scorers.Select(s => s.Name))}.");

    /// <summary>Number of scorers.</summary>
    public int Count => _scorers.Length;

    /// <summary>A scorer by its position.</summary>
    public Scorer this[int index] => _scorers[index];

    /// <summary>Builds a list from a collection expression.</summary>
    public static ScorerList Create(ReadOnlySpan<Scorer> scorers) => new(scorers.ToArray());

    /// <summary>One scorer by scikit-learn's name.</summary>
    public static implicit operator ScorerList(string name) => new([name]);

    /// <summary>One scorer.</summary>
    public static implicit operator ScorerList(Scorer scorer) => new([scorer]);

    public IEnumerator<Scorer> GetEnumerator() => ((IEnumerable<Scorer>)_scorers).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>What the scores of one of them are called: <c>score</c> where it is alone, else its name.</summary>
    internal string NameOf(int index) => Count == 1 ? "score" : _scorers[index].Name;
}
