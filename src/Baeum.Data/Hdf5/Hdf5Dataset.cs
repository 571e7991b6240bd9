using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baeum.Data;

/// <summary>An array of numbers or strings. Nothing of it is read before it is asked for.</summary>
public sealed class Hdf5Dataset : Hdf5Object
{
    // Bytes that are read at a time where they have to be converted; and those that one call can read.
    private const int Block = 1 << 16, Most = 1 << 30;

    private readonly Datatype _type;
    private readonly DataspaceMessage _space;
    private readonly DatasetValues _values;

    internal Hdf5Dataset(Hdf5File file, ObjectHeader header, string name) : base(file, header, name)
    {
        var fields = (header.Find(MessageType.Datatype) ?? throw Source.Damaged(header.Address, "a dataset has no type")).Fields(Source);
        _type = DatatypeMessage.Read(ref fields);
        _space = DataspaceMessage.Read((header.Find(MessageType.Dataspace) ?? throw Source.Damaged(header.Address, "a dataset has no dataspace")).Fields(Source));
        _values = new(header, _type, _space);
    }

    /// <summary>Lengths of the axes; () for a single value.</summary>
    public Shape Shape => _space.ToShape(Place);

    /// <summary>Number of values.</summary>
    public long Count => _space.Count;

    /// <summary>Type that fits the values exactly: a number type, <c>bool</c>, <c>string</c>; null for what is neither, such as compounds.</summary>
    public Type? ElementType => _type.ElementType;

    /// <summary>The stored type in words: <c>float32</c>, <c>string[8]</c>, <c>compound { x: float32 }</c>.</summary>
    public string TypeName => _type.ToString();

    /// <summary>How values are stored: compact, contiguous or chunked.</summary>
    public string Layout => _values.Layout;

    /// <summary>Makes sure that the file has as many values as it says, or few enough to be believed, before memory is taken for them.</summary>
    /// <exception cref="InvalidDataException">It has not.</exception>
    internal void CheckSize() => _values.CheckSize((Int128)_space.Count * sizeof(float));

    /// <summary>All values, row-major. Numbers become any float, whole numbers any whole number that they fit; truth values also <c>bool</c>.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, or its values cannot be read as <typeparamref name="T"/>.</exception>
    public T[] Read<T>() where T : unmanaged
    {
        new NumberReader(_type, Place).Check<T>();
        _values.CheckSize((Int128)_space.Count * Unsafe.SizeOf<T>());
        var values = GC.AllocateUninitializedArray<T>(Length());
        ReadInto(values.AsSpan());
        return values;
    }

    /// <summary>All values as 32-bit floats. A single value becomes [1].</summary>
    public Tensor<float> ReadTensor() => Tensor.Create(Read<float>(), Shape.ToLengths());

    /// <summary>Reads all values into memory of one's own, which must have room for exactly <see cref="Count"/>. Converts as <see cref="Read{T}"/> does.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, or its values cannot be read as <typeparamref name="T"/>.</exception>
    public void ReadInto<T>(Span<T> values) where T : unmanaged
    {
        if (values.Length != _space.Count)
            throw new ArgumentException($"{Place}: expected room for {_space.Count} values, received {values.Length}.", nameof(values));
        var numbers = new NumberReader(_type, Place);
        numbers.Check<T>();
        if (_values.IsInOnePiece)
            ReadInSteps(numbers, values);
        else if (numbers.Is<T>() && (long)values.Length * _type.Size <= Array.MaxLength)
            _values.CopyTo(MemoryMarshal.AsBytes(values));
        else
            numbers.Convert(Bytes(), values);
    }

    /// <summary>All strings, row-major.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, or holds no strings.</exception>
    public string[] ReadStrings()
    {
        StringReading.Check(_type, Place);
        _values.CheckSize(StringReading.MemoryOf(_type, _space.Count));
        return StringReading.Read(Source, File.Heap, _type, Bytes(), Length(), _values.Address);
    }

    private void ReadInSteps<T>(NumberReader numbers, Span<T> values) where T : unmanaged
    {
        bool isSame = numbers.Is<T>();
        int step = Math.Max(1, (isSame ? Most : Block) / _type.Size);
        byte[] buffer = isSame ? [] : new byte[Math.Min(step, values.Length) * _type.Size];
        for (int done = 0; done < values.Length; done += step)
        {
            var part = values.Slice(done, Math.Min(step, values.Length - done));
            var bytes = isSame ? MemoryMarshal.AsBytes(part) : buffer.AsSpan(0, part.Length * _type.Size);
            _values.CopyTo((long)done * _type.Size, bytes);
            if (!isSame)
                numbers.Convert(bytes, part);
        }
    }

    private byte[] Bytes()
    {
        Int128 size = (Int128)_space.Count * _type.Size;
        if (size > Array.MaxLength)
            throw new InvalidDataException($"{Place}: {size} bytes cannot be converted at once; at most {Array.MaxLength} can.");
        _values.CheckSize(0);
        var bytes = new byte[(int)size];
        _values.CopyTo(bytes);
        return bytes;
    }

    private int Length() => _space.Count <= Array.MaxLength ? (int)_space.Count : throw new InvalidDataException($"{Place}: {_space.Count} values are more than an array can have.");
}
