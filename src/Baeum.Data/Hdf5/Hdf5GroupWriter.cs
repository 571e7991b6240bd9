using System.Numerics.Tensors;
using System.Text;

namespace Baeum.Data;

/// <summary>A group that is being written.</summary>
public sealed class Hdf5GroupWriter
{
    private readonly Hdf5Sink _sink;
    private readonly SortedDictionary<string, object> _members = new(Utf8Order.Instance);

    internal Hdf5GroupWriter(Hdf5Sink sink, string name) => (_sink, Name, Attributes) = (sink, name, new(sink, name));

    /// <summary>Its path.</summary>
    public string Name { get; }

    /// <summary>Small named values.</summary>
    public Hdf5AttributesWriter Attributes { get; }

    /// <summary>The group at a path such as <c>layers/dense</c>, made where it does not exist yet.</summary>
    /// <exception cref="ArgumentException">There is a dataset of that name.</exception>
    public Hdf5GroupWriter Group(string path)
    {
        var group = this;
        foreach (string name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
            group = group.Child(name);
        return group;
    }

    /// <summary>Writes a dataset of 32-bit floats; its name may be a path, whose groups are made.</summary>
    public Hdf5DatasetWriter<float> WriteDataset(string name, Tensor<float> values)
    {
        var dataset = CreateDataset<float>(name, values.Shape());
        dataset.Append(values.AsReadOnlySpan());
        return dataset;
    }

    /// <summary>Writes a dataset of numbers or truth values, row-major.</summary>
    public Hdf5DatasetWriter<T> WriteDataset<T>(string name, ReadOnlySpan<T> values, Shape shape) where T : unmanaged
    {
        var dataset = CreateDataset<T>(name, shape);
        dataset.Append(values);
        return dataset;
    }

    /// <summary>Begins a dataset whose values follow in parts. All must have been appended before the file is finished.</summary>
    /// <exception cref="ArgumentException">There is something of that name, or HDF5 has no such type.</exception>
    public Hdf5DatasetWriter<T> CreateDataset<T>(string name, Shape shape) where T : unmanaged
    {
        int slash = name.LastIndexOf('/');
        if (slash >= 0)
            return Group(name[..slash]).CreateDataset<T>(name[(slash + 1)..], shape);
        var dataset = new Hdf5DatasetWriter<T>(_sink, PathOf(name), shape);
        Add(name, dataset);
        return dataset;
    }

    /// <summary>Writes what is in the group and then the group.</summary>
    internal WrittenObject Finish(string name)
    {
        WrittenObject[] members = [.. _members.Select(m => m.Value is Hdf5GroupWriter group ? group.Finish(m.Key) : new(m.Key, ((Hdf5DatasetWriter)m.Value).Finish()))];
        var header = new ObjectHeaderWriter();
        long tree = 0, heap = 0;
        if (Array.TrueForAll(members, m => Ascii.IsValid(m.Name)))
        {
            (tree, heap) = SymbolTableWriter.Write(_sink, members);
            header.Add(MessageType.SymbolTable, new FieldWriter().Offset(tree).Offset(heap));
        }
        else
        {
            LinkMessageWriter.Write(header, members);
        }
        Attributes.AddTo(header);
        return new(name, header.Write(_sink, Name), tree, heap);
    }

    private Hdf5GroupWriter Child(string name)
    {
        if (!_members.TryGetValue(name, out object? member))
            Add(name, member = new Hdf5GroupWriter(_sink, PathOf(name)));
        return member as Hdf5GroupWriter ?? throw new ArgumentException($"'{Name}': '{name}' is a dataset, not a group.", nameof(name));
    }

    private void Add(string name, object member)
    {
        if (name.Length == 0 || name is "." || name.Contains('\0', StringComparison.Ordinal))
            throw new ArgumentException($"'{Name}': a member cannot be called '{name.Replace('\0', '?')}'.", nameof(name));
        if (!_members.TryAdd(name, member))
            throw new ArgumentException($"'{Name}': '{name}' exists already.", nameof(name));
    }

    private string PathOf(string name) => Name == "/" ? "/" + name : $"{Name}/{name}";
}
