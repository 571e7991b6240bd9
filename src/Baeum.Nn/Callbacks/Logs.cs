using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>The numbers of a batch or an epoch by name, in Keras's order: sorted, then what callbacks add. One object serves all batches without garbage.</summary>
public sealed class Logs : IEnumerable<KeyValuePair<string, double>>
{
    private readonly List<string> _names = [];
    private readonly List<double> _values = [];
    private int _sorted;
    private bool _isClosed;

    /// <summary>Number of values.</summary>
    public int Count => _names.Count;

    /// <summary>Names in order.</summary>
    public IReadOnlyList<string> Keys => _names;

    /// <summary>Values in the order of the names.</summary>
    public IReadOnlyList<double> Values => _values;

    /// <summary>The value of a name. A new name that a callback adds at the end of an epoch goes to the end.</summary>
    public double this[string name]
    {
        get => Find(name) is >= 0 and var i ? _values[i] : throw Nearest.Unknown("log", name, _names);
        set
        {
            int i = Find(name);
            if (i >= 0)
                _values[i] = value;
            else
                Insert(name, value);
        }
    }

    /// <summary>Whether there is a value of this name.</summary>
    public bool ContainsKey(string name) => Find(name) >= 0;

    /// <summary>The value of a name if there is one.</summary>
    public bool TryGetValue(string name, [MaybeNullWhen(false)] out double value)
    {
        int i = Find(name);
        value = i >= 0 ? _values[i] : 0;
        return i >= 0;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _names.Clear();
        _values.Clear();
        (_sorted, _isClosed) = (0, false);
    }

    public IEnumerator<KeyValuePair<string, double>> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
            yield return new(_names[i], _values[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => string.Join(" - ", this.Select(l => $"{l.Key}: {PythonNumber.Metric(l.Value)}"));

    /// <summary>From now on new names go to the end: the values of the model are complete.</summary>
    internal void Close() => _isClosed = true;

    private int Find(string name)
    {
        for (int i = 0; i < _names.Count; i++)
            if (string.Equals(_names[i], name, StringComparison.Ordinal))
                return i;
        return -1;
    }

    private void Insert(string name, double value)
    {
        int at = Count;
        if (!_isClosed)
        {
            for (at = _sorted++; at > 0 && string.CompareOrdinal(name, _names[at - 1]) < 0;)
                at--;
        }
        _names.Insert(at, name);
        _values.Insert(at, value);
    }
}
