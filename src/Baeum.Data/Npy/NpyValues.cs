using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Baeum.Data;

/// <summary>The values of an NPY array. Memory is taken as they arrive, so a header that lies costs nothing.</summary>
internal static class NpyValues
{
    private const int FirstBuffer = 1 << 20;

    // A span of bytes cannot be longer than 2 GB, an array of floats can.
    private const int Step = 1 << 26;

    /// <summary>Reads the array that <paramref name="header"/> describes.</summary>
    /// <exception cref="InvalidDataException">The stream ends early, or the type is not supported.</exception>
    public static Array Read(Stream stream, NpyHeader header, string source)
    {
        if (header.Count > Array.MaxLength)
            throw new InvalidDataException($"{source}: the shape {header.Shape} has more than {Array.MaxLength} values, which is too much for an array; read its rows with Npy.Map.");
        if (NpyType.Characters(header.Type) is > 0 and var characters)
            return ReadText(stream, header, characters, source);
        var (type, bigEndian) = NpyType.Parse(header.Type, source);
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Single => Read<float>(stream, header, bigEndian, source),
            TypeCode.Double => Read<double>(stream, header, bigEndian, source),
            TypeCode.SByte => Read<sbyte>(stream, header, bigEndian, source),
            TypeCode.Int16 => Read<short>(stream, header, bigEndian, source),
            TypeCode.Int32 => Read<int>(stream, header, bigEndian, source),
            TypeCode.Int64 => Read<long>(stream, header, bigEndian, source),
            TypeCode.Byte => Read<byte>(stream, header, bigEndian, source),
            TypeCode.UInt16 => Read<ushort>(stream, header, bigEndian, source),
            TypeCode.UInt32 => Read<uint>(stream, header, bigEndian, source),
            TypeCode.UInt64 => Read<ulong>(stream, header, bigEndian, source),
            TypeCode.Boolean => Array.ConvertAll(Read<byte>(stream, header, bigEndian, source), b => b != 0),
            _ => Read<Half>(stream, header, bigEndian, source),
        };
    }

    /// <summary>Writes values of <paramref name="size"/> bytes each as they lie in memory (little endian).</summary>
    public static void Write(Stream stream, Array values, int size)
        => Write(stream, ref MemoryMarshal.GetArrayDataReference(values), values.LongLength * size);

    /// <summary>Writes values as they lie in memory (little endian).</summary>
    public static void Write<T>(Stream stream, ReadOnlySpan<T> values) where T : unmanaged
        => Write(stream, ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(values)), (long)values.Length * Unsafe.SizeOf<T>());

    private static T[] Read<T>(Stream stream, NpyHeader header, bool bigEndian, string source) where T : unmanaged
    {
        int size = Unsafe.SizeOf<T>();
        if (stream.CanSeek && header.Count * size > stream.Length - stream.Position)
            throw Truncated(source, header, size, stream.Length - stream.Position);
        // Not cleared: what is not filled by the file is never handed out.
        var values = GC.AllocateUninitializedArray<T>((int)(stream.CanSeek ? header.Count : Math.Min(header.Count, FirstBuffer)));
        int filled = 0;
        while (true)
        {
            var free = MemoryMarshal.AsBytes(values.AsSpan(filled, Math.Min(values.Length - filled, Step)));
            int read = stream.ReadAtLeast(free, free.Length, throwOnEndOfStream: false);
            if (read < free.Length)
                throw Truncated(source, header, size, (long)filled * size + read);
            filled += free.Length / size;
            if (filled == header.Count)
                break;
            if (filled == values.Length)
                Array.Resize(ref values, (int)Math.Min(header.Count, 2L * filled));
        }
        if (bigEndian)
            ReverseBytes<T>(values);
        return header.IsFortran ? FromFortran(values, header.Shape) : values;
    }

    private static void Write(Stream stream, ref byte start, long bytes)
    {
        for (long at = 0; at < bytes; at += Step)
            stream.Write(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref start, (nint)at), (int)Math.Min(Step, bytes - at)));
    }

    /// <summary>Turns the byte order of each value.</summary>
    public static void ReverseBytes<T>(Span<T> values) where T : unmanaged
    {
        switch (Unsafe.SizeOf<T>())
        {
            case 2:
                var two = MemoryMarshal.Cast<T, short>(values);
                BinaryPrimitives.ReverseEndianness(two, two);
                break;
            case 4:
                var four = MemoryMarshal.Cast<T, int>(values);
                BinaryPrimitives.ReverseEndianness(four, four);
                break;
            case 8:
                var eight = MemoryMarshal.Cast<T, long>(values);
                BinaryPrimitives.ReverseEndianness(eight, eight);
                break;
        }
    }

    /// <summary>Writes values with their highest byte first.</summary>
    public static void WriteBigEndian<T>(Stream stream, ReadOnlySpan<T> values) where T : unmanaged
    {
        var buffer = new T[Math.Min(values.Length, FirstBuffer)];
        for (int at = 0; at < values.Length; at += buffer.Length)
        {
            var part = buffer.AsSpan(0, Math.Min(buffer.Length, values.Length - at));
            values.Slice(at, part.Length).CopyTo(part);
            ReverseBytes(part);
            stream.Write(MemoryMarshal.AsBytes(part));
        }
    }

    // NumPy keeps each character in four bytes and fills up with zeros.
    private static string[] ReadText(Stream stream, NpyHeader header, int characters, string source)
    {
        if (header.Count * characters > Array.MaxLength)
            throw new InvalidDataException($"{source}: {header.Count} texts of {characters} characters are too much for an array.");
        var codes = Read<int>(stream, header with { Count = header.Count * characters, IsFortran = false }, header.Type[0] == '>', source);
        var texts = new string[header.Count];
        var text = new StringBuilder();
        for (int i = 0; i < texts.Length; i++)
        {
            text.Clear();
            foreach (int code in codes.AsSpan(i * characters, characters).TrimEnd(0))
                text.Append(Rune.IsValid(code) ? new Rune(code).ToString() : throw new InvalidDataException($"{source}: text {i} holds {code:X}, which is no character."));
            texts[i] = text.ToString();
        }
        return header.IsFortran ? FromFortran(texts, header.Shape) : texts;
    }

    // Reading in row-major order steps through Fortran's memory by the product of the lengths before each axis.
    private static T[] FromFortran<T>(T[] values, Shape shape)
    {
        var result = new T[values.Length];
        Span<int> strides = stackalloc int[shape.Rank], index = stackalloc int[shape.Rank];
        for (int axis = 0, stride = 1; axis < shape.Rank; stride *= shape[axis++])
            strides[axis] = stride;
        index.Clear();
        for (int i = 0, from = 0; i < result.Length; i++)
        {
            result[i] = values[from];
            for (int axis = shape.Rank - 1; axis >= 0; axis--)
            {
                from += strides[axis];
                if (++index[axis] < shape[axis])
                    break;
                from -= strides[axis] * shape[axis];
                index[axis] = 0;
            }
        }
        return result;
    }

    /// <summary>The error for a file with fewer bytes than its header says.</summary>
    public static InvalidDataException Truncated(string source, NpyHeader header, int size, long received)
        => new($"{source}: cut off; the shape {header.Shape} of '{header.Type}' needs {header.Count * size} bytes, the file has {received}.");
}
