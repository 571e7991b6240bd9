using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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
    {
        ref byte start = ref MemoryMarshal.GetArrayDataReference(values);
        for (long at = 0, end = values.LongLength * size; at < end; at += Step)
            stream.Write(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref start, (nint)at), (int)Math.Min(Step, end - at)));
    }

    private static T[] Read<T>(Stream stream, NpyHeader header, bool bigEndian, string source) where T : unmanaged
    {
        int size = Unsafe.SizeOf<T>();
        if (stream.CanSeek && header.Count * size > stream.Length - stream.Position)
            throw Truncated(source, header, size, stream.Length - stream.Position);
        var values = new T[stream.CanSeek ? header.Count : Math.Min(header.Count, FirstBuffer)];
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
            ReverseBytes(values);
        return header.IsFortran ? FromFortran(values, header.Shape) : values;
    }

    private static void ReverseBytes<T>(T[] values) where T : unmanaged
    {
        foreach (ref T value in values.AsSpan())
            MemoryMarshal.AsBytes(new Span<T>(ref value)).Reverse();
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

    private static InvalidDataException Truncated(string source, NpyHeader header, int size, long received)
        => new($"{source}: cut off; the shape {header.Shape} of '{header.Type}' needs {header.Count * size} bytes, the file has {received}.");
}
