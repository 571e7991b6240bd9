using System.Collections;

namespace Baeum.Learn;

/// <summary>Parameters of one candidate, by scikit-learn's names. Prints as Python's dict: <c>{'svc__C': 1, 'svc__kernel': 'rbf'}</c>.</summary>
/// <param name="Names">The names.</param>
/// <param name="Values">A value for each.</param>
public sealed record ParamSet(string[] Names, object?[] Values) : IReadOnlyDictionary<string, object?>
{
    /// <summary>A value by its name.</summary>
    /// <exception cref="ArgumentException">There is none; the message names the nearest.</exception>
    public object? this[string key] => TryGetValue(key, out object? value) ? value : throw Data.Nearest.Unknown("parameter", key, Names);

    /// <summary>Number of parameters.</summary>
    public int Count => Names.Length;

    /// <summary>The names.</summary>
    public IEnumerable<string> Keys => Names;

    IEnumerable<object?> IReadOnlyDictionary<string, object?>.Values => Values;

    /// <summary>Whether there is a parameter of this name.</summary>
    public bool ContainsKey(string key) => Array.IndexOf(Names, key) >= 0;

    /// <summary>The value of a name, if it is there.</summary>
    public bool TryGetValue(string key, out object? value)
    {
        int at = Array.IndexOf(Names, key);
        value = at >= 0 ? Values[at] : null;
        return at >= 0;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => Names.Select((name, i) => KeyValuePair.Create(name, Values[i])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Equal if names and values are.</summary>
    public bool Equals(ParamSet? other) => other is not null && Names.AsSpan().SequenceEqual(other.Names) && Values.AsSpan().SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => Names.Zip(Values).Aggregate(0, (hash, p) => HashCode.Combine(hash, p.First, p.Second));

    /// <summary>As Python's dict prints.</summary>
    public override string ToString() => $"{{{string.Join(", ", this.Select(p => $"{ParameterText.Of(p.Key)}: {ParameterText.Of(p.Value)}"))}}}";
}
