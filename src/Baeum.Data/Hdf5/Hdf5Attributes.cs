using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Baeum.Data;

/// <summary>The attributes of a group or dataset: sorted by the bytes of their names, or in the order of creation where the file keeps that, as h5py gives them.</summary>
public sealed class Hdf5Attributes : IReadOnlyCollection<Hdf5Attribute>
{
    private readonly Hdf5Object _owner;
    private readonly Dictionary<string, Hdf5Attribute> _byName;

    internal Hdf5Attributes(Hdf5Object owner)
    {
        _owner = owner;
        var source = owner.Source;
        var messages = owner.Header.Messages.Where(m => m.Type == MessageType.Attribute);
        bool tracked = owner.Header.TracksAttributes;
        if (owner.Header.Find(MessageType.AttributeInfo) is { } info)
        {
            var dense = DenseStorage.Read(info.Fields(source), numberSize: 2);
            tracked |= dense.IsTracked;
            messages = messages.Concat(dense.Messages(source, BTreeV2.AttributeNames));
        }
        var all = new Dictionary<string, AttributeMessage>();
        foreach (var message in messages)
            if (AttributeMessage.Read(source, message) is var attribute && !all.TryAdd(attribute.Name, attribute))
                throw source.Damaged(attribute.Address, $"'{owner.Name}' has the attribute '{attribute.Name}' twice");
        var ordered = tracked ? all.Values.OrderBy(a => a.Order) : all.Values.OrderBy(a => a.Name, Utf8Order.Instance);
        _byName = ordered.ToDictionary(a => a.Name, a => new Hdf5Attribute(owner, a));
    }

    /// <summary>Number of attributes.</summary>
    public int Count => _byName.Count;

    /// <summary>Their names.</summary>
    public IReadOnlyCollection<string> Names => _byName.Keys;

    /// <summary>The attribute of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Hdf5Attribute this[string name]
        => TryGet(name, out var attribute) ? attribute : throw new KeyNotFoundException($"{_owner.Place}: {Nearest.Unknown("attribute", name, Names.Take(100)).Message}");

    /// <summary>Whether there is an attribute of a name.</summary>
    public bool Contains(string name) => _byName.ContainsKey(name);

    /// <summary>The attribute of a name, if there is one.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out Hdf5Attribute? attribute) => _byName.TryGetValue(name, out attribute);

    /// <inheritdoc/>
    public IEnumerator<Hdf5Attribute> GetEnumerator() => _byName.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
