using System.Runtime.InteropServices;
using System.Text;

namespace Baeum.Data;

/// <summary>Writes the attributes of a group or dataset. Setting one again replaces it. An attribute holds at most 64 KB; text in the global heap counts 16 bytes a string.</summary>
public sealed class Hdf5AttributesWriter
{
    private readonly Hdf5Sink _sink;
    private readonly string _owner;
    private readonly Dictionary<string, FieldWriter> _messages = [];

    internal Hdf5AttributesWriter(Hdf5Sink sink, string owner) => (_sink, _owner) = (sink, owner);

    /// <summary>One string of any length, in the global heap, as h5py writes a <c>str</c>.</summary>
    public void Set(string name, string text, Hdf5Charset charset = Hdf5Charset.Utf8) => Add(name, TypeWriter.VariableString(charset), [], References([text]));

    /// <summary>A list of strings of any length, in the global heap, as h5py 3 writes a list of <c>str</c>; an empty list is an empty array of float64, as h5py writes <c>[]</c>.</summary>
    public void Set(string name, IReadOnlyList<string> texts, Hdf5Charset charset = Hdf5Charset.Utf8)
    {
        if (texts.Count == 0)
            Set<double>(name, [], [0]);
        else
            Add(name, TypeWriter.VariableString(charset), [texts.Count], References(texts));
    }

    /// <summary>A list of strings in the attribute itself, filled up with zeros to the longest, as h5py 2 writes a list of <c>bytes</c>; an empty list as <see cref="Set(string, IReadOnlyList{string}, Hdf5Charset)"/> does.</summary>
    public void SetFixed(string name, IReadOnlyList<string> texts, Hdf5Charset charset = Hdf5Charset.Ascii)
    {
        if (texts.Count == 0)
        {
            Set<double>(name, [], [0]);
            return;
        }
        byte[][] bytes = [.. texts.Select(Encoding.UTF8.GetBytes)];
        int size = Math.Max(1, bytes.Max(b => b.Length));
        var data = new FieldWriter();
        foreach (byte[] text in bytes)
            data.Bytes(text).Zeros(size - text.Length);
        Add(name, TypeWriter.FixedString(size, charset), [texts.Count], data);
    }

    /// <summary>One number or truth value.</summary>
    public void Set<T>(string name, T value) where T : unmanaged => Set(name, [value], []);

    /// <summary>An array of numbers or truth values, row-major.</summary>
    public void Set<T>(string name, ReadOnlySpan<T> values, Shape shape) where T : unmanaged
    {
        if (values.Length != shape.Size)
            throw new ArgumentException($"The attribute '{name}' of '{_owner}': expected {shape.Size} values for the shape {shape}, received {values.Length}.", nameof(values));
        Add(name, TypeWriter.Number(typeof(T)), shape, new FieldWriter().Bytes(MemoryMarshal.AsBytes(values)));
    }

    internal void AddTo(ObjectHeaderWriter header)
    {
        foreach (var message in _messages.Values)
            header.AddAttribute(message);
    }

    private FieldWriter References(IReadOnlyList<string> texts)
    {
        var data = new FieldWriter();
        foreach (string text in texts)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            var (collection, index) = _sink.Heap.Add(bytes);
            data.UInt32((uint)bytes.Length).Offset(collection).UInt32((uint)index);
        }
        return data;
    }

    private void Add(string name, FieldWriter type, Shape shape, FieldWriter data)
    {
        byte[] nameBytes = [.. Encoding.UTF8.GetBytes(name), 0];
        if (name.Length == 0 || nameBytes.AsSpan().IndexOf((byte)0) != nameBytes.Length - 1)
            throw new ArgumentException($"'{_owner}': an attribute's name cannot be empty or contain a zero character.", nameof(name));
        var space = TypeWriter.Dataspace(shape);
        long size = 24L + nameBytes.Length + type.Length + space.Length + data.Length;
        if (size > ObjectHeaderWriter.MostBytes)
            throw new ArgumentException($"The attribute '{name}' of '{_owner}' needs {size} bytes; HDF5 takes at most {ObjectHeaderWriter.MostBytes}. Split it into several, or write a dataset.", nameof(name));
        _messages[name] = new FieldWriter().Byte(1).Byte(0).UInt16(nameBytes.Length).UInt16(type.Length).UInt16(space.Length)
            .Bytes(nameBytes).Align8().Bytes(type.Written).Align8().Bytes(space.Written).Align8().Bytes(data.Written);
    }
}
