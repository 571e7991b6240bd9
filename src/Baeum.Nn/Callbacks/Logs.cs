using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Baeum.Nn;

/// <summary>The numbers of a batch or an epoch by name, sorted by name as Keras 3 does. One object serves all batches without garbage.</summary>
public sealed class Logs : IReadOnlyCollection<KeyValuePair<string, double>>
{
    private readonly SortedList<string, double> _values = new(StringComparer.Ordinal);

    public int Count => _values.Count;

    /// <summary>Names in order.</summary>
    public IList<string> Keys => _values.Keys;

    /// <summary>Values in the order of the names.</summary>
    public IList<double> Values => _values.Values;

    /// <summary>The value of a name.</summary>
    public double this[string name]
    {
        get => _values.TryGetValue(name, out double value) ? value : throw Data.Nearest.Unknown("log", name, _values.Keys);
        set => _values[name] = value;
    }

    /// <summary>The value of a name if there is one.</summary>
    public bool TryGetValue(string name, [MaybeNullWhen(false)] out double value) => _values.TryGetValue(name, out value);

    /// <summary>Forgets everything.</summary>
    public void Clear() => _values.Clear();

    public IEnumerator<KeyValuePair<string, double>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
