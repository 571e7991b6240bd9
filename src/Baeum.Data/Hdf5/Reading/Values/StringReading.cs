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
        var known = new Dictionary<(long, int, long), string>();
        for (int i = 0; i < count; i++)
        {
            var value = values.Slice(i * type.Size, type.Size);
            strings[i] = type.IsVariableString ? Variable(source, heap, new(source, value, address + (long)i * type.Size, "a string"), known) : Fixed(value, type.Padding);
        }
        return strings;
    }

    private static string Fixed(ReadOnlySpan<byte> bytes, StringPadding padding)
    {
        if (padding == StringPadding.NullTerminated && bytes.IndexOf((byte)0) is >= 0 and var end)
            bytes = bytes[..end];
        return Encoding.UTF8.GetString(padding == StringPadding.SpacePadded ? bytes.TrimEnd((byte)' ') : bytes.TrimEnd((byte)0));
    }

    // Equal references give the same string, so that a file cannot make more text than it holds.
    private static string Variable(Hdf5Source source, GlobalHeap heap, FieldReader fields, Dictionary<(long, int, long), string> known)
    {
        long length = fields.UInt32(), collection = fields.Offset();
        int index = (int)fields.UInt32();
        if (length == 0)
            return "";
        if (known.TryGetValue((collection, index, length), out string? text))
            return text;
        var (at, size) = heap.Find(collection, index);
        if (length > size)
            throw fields.Damaged($"a string of {length} bytes is stored in {size}");
        text = Encoding.UTF8.GetString(source.Read(at, length, "a string").AsSpan().TrimEnd((byte)0));
        known.Add((collection, index, length), text);
        return text;
    }
}
