using System.Collections;
using System.Runtime.CompilerServices;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Builds a <see cref="PerOutput{T}"/> from a collection expression.</summary>
public static class PerOutput
{
    /// <summary>One item for each output, in order.</summary>
    public static PerOutput<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());
}

/// <summary>Something for each output of a model: one for all, a list in the order of the outputs, or by the outputs' names.</summary>
/// <remarks><code>model.Compile("adam", new() { ["cls"] = "categorical_crossentropy", ["score"] = "mse" });</code></remarks>
[CollectionBuilder(typeof(PerOutput), nameof(PerOutput.Create))]
public sealed class PerOutput<T> : IEnumerable<T>
{
    private readonly List<T> _items = [];
    private readonly Dictionary<string, T> _named = [];

    /// <summary>Nothing yet; name the outputs with the indexer.</summary>
    public PerOutput()
    {
    }

    internal PerOutput(T[] items) => _items.AddRange(items);

    /// <summary>The item of the output with this name.</summary>
    public T this[string output] { get => _named[output]; set => _named[output] = value; }

    /// <summary>One item, used for every output.</summary>
    public static implicit operator PerOutput<T>(T item) => new([item]);

    /// <summary>The items given in order.</summary>
    internal IReadOnlyList<T> Items => _items;

    /// <summary>The items given by name.</summary>
    internal IReadOnlyDictionary<string, T> Named => _named;

    public IEnumerator<T> GetEnumerator() => _items.Concat(_named.Values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The item of each output; <paramref name="missing"/> where a named form leaves one out.</summary>
    internal T[] For(IReadOnlyList<string> outputs, string kind, T missing)
    {
        foreach (string name in _named.Keys)
            if (!outputs.Contains(name))
                throw Nearest.Unknown($"output in {kind}:", name, outputs);
        if (_named.Count > 0)
            return [.. outputs.Select(o => _named.TryGetValue(o, out var item) ? item : missing)];
        if (_items.Count == 1)
            return [.. outputs.Select(_ => _items[0])];
        if (_items.Count != outputs.Count)
            throw new ArgumentException($"Compile: the model has {outputs.Count} outputs ({string.Join(", ", outputs)}), received {_items.Count} {kind}.");
        return [.. _items];
    }
}
