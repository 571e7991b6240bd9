using System.Text;

namespace Baeum.Data;

/// <summary>Turns stored text into strings: of a fixed length, or references into the global heap.</summary>
internal static class StringReading
{
    // What a short string takes in memory.
    private const int StringOverhead = 32;

    /// <summary>Bytes that <paramref name="count"/> strings need at least.</summary>
    public static long MemoryOf(Datatype type, long count) => count > long.MaxValue / (type.Size + StringOverhead) ? long.MaxValue : count * (type.Size + StringOverhead);

    /// <summary>Makes sure that values are text.</summary>
    /// <exception cref="InvalidDataException">They are not.</exception>
    public static void Check(Datatype type, string place)
    {
        if (!type.IsString)
            throw new InvalidDataException($"{place}: holds values of the type {type}; expected strings.");
    }

    /// <summary>All strings of some values.</summary>
    public static string[] Read(Hdf5Source source, GlobalHeap heap, Datatype type, ReadOnlySpan<byte> values, int count, long address)
    {
        if (type.IsVariableString && type.Size != 8 + source.OffsetSize)
            throw source.Damaged(address, $"references to strings have {type.Size} bytes; expected {8 + source.OffsetSize}");
        var strings = new string[count];
        for (int i = 0; i < count; i++)
        {
            var value = values.Slice(i * type.Size, type.Size);
            strings[i] = type.IsVariableString ? Variable(heap, new(source, value, address + (long)i * type.Size, "a string")) : Fixed(value, type.Padding);
        }
        return strings;
    }

    private static string Fixed(ReadOnlySpan<byte> bytes, StringPadding padding)
    {
        if (padding == StringPadding.NullTerminated && bytes.IndexOf((byte)0) is >= 0 and var end)
            bytes = bytes[..end];
        return Encoding.UTF8.GetString(padding == StringPadding.SpacePadded ? bytes.TrimEnd((byte)' ') : bytes.TrimEnd((byte)0));
    }

    private static string Variable(GlobalHeap heap, FieldReader fields)
    {
        long length = fields.UInt32(), collection = fields.Offset();
        int index = (int)fields.UInt32();
        return length == 0 ? "" : heap.Text(collection, index, length);
    }
}
