using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baeum.Data;

/// <summary>A dataset that is being written.</summary>
public abstract class Hdf5DatasetWriter
{
    private protected Hdf5DatasetWriter(Hdf5Sink sink, string name) => (Sink, Name, Attributes) = (sink, name, new(sink, name));

    /// <summary>Its path.</summary>
    public string Name { get; }

    /// <summary>Small named values.</summary>
    public Hdf5AttributesWriter Attributes { get; }

    internal Hdf5Sink Sink { get; }

    /// <summary>Writes the header; returns its address.</summary>
    internal abstract long Finish();
}

/// <summary>A dataset of numbers or truth values, in one piece. Its values may come in parts, so that they need not be in memory all at once.</summary>
public sealed class Hdf5DatasetWriter<T> : Hdf5DatasetWriter where T : unmanaged
{
    private const int Step = 1 << 28;

    private readonly Shape _shape;
    private readonly FieldWriter _type;
    private readonly long _address, _count;
    private readonly int _size = Unsafe.SizeOf<T>();
    private long _written;

    internal Hdf5DatasetWriter(Hdf5Sink sink, string name, Shape shape) : base(sink, name)
    {
        _type = TypeWriter.Number(typeof(T));
        (_shape, _count) = (shape, 1);
        foreach (int length in shape)
            _count = length >= 0 ? checked(_count * length) : throw new ArgumentException($"'{name}': the shape {shape} has an axis of unknown length.", nameof(shape));
        _address = _count == 0 ? -1 : sink.Allocate(checked(_count * _size));
    }

    /// <summary>Writes the next values, row-major.</summary>
    /// <exception cref="ArgumentException">More than the shape has room for.</exception>
    public void Append(ReadOnlySpan<T> values)
    {
        if (values.Length > _count - _written)
            throw new ArgumentException($"'{Name}': the shape {_shape} has room for {_count} values, received {_written + values.Length}.", nameof(values));
        while (values.Length > 0)
        {
            var part = values[..Math.Min(Step, values.Length)];
            Sink.Write(_address + _written * _size, MemoryMarshal.AsBytes(part));
            _written += part.Length;
            values = values[part.Length..];
        }
    }

    internal override long Finish()
    {
        if (_written != _count)
            throw new InvalidOperationException($"'{Name}': the shape {_shape} needs {_count} values, received {_written}.");
        var header = new ObjectHeaderWriter();
        header.Add(MessageType.Dataspace, TypeWriter.Dataspace(_shape));
        header.Add(MessageType.Datatype, _type, isConstant: true);
        // Memory is taken late, the fill value (the default) is written only if one was set.
        header.Add(MessageType.FillValue, new FieldWriter().Bytes([2, 2, 2, 1]).UInt32(0), isConstant: true);
        header.Add(MessageType.DataLayout, new FieldWriter().Byte(3).Byte((int)LayoutClass.Contiguous).Offset(_address).Offset(_count * _size));
        Attributes.AddTo(header);
        return header.Write(Sink, Name);
    }
}
