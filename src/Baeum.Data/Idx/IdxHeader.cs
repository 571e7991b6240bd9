using System.Buffers.Binary;

namespace Baeum.Data;

/// <summary>What stands before the values of an IDX array: two zeros, the type, the number of axes, and their lengths, big endian.</summary>
/// <param name="Type">NumPy's code of the type, such as <c>&gt;i4</c>.</param>
/// <param name="Shape">Lengths of the axes.</param>
internal sealed record IdxHeader(string Type, Shape Shape)
{
    private static readonly Dictionary<int, string> Types = new() { [0x08] = ">u1", [0x09] = ">i1", [0x0B] = ">i2", [0x0C] = ">i4", [0x0D] = ">f4", [0x0E] = ">f8" };

    /// <summary>The header for values of a type.</summary>
    public static IdxHeader Of(Type type, Shape shape)
        => NpyType.Code(type) is { } code && Types.ContainsValue('>' + code[1..]) ? new('>' + code[1..], shape)
            : throw new ArgumentException($"IDX has no type for {type.Name}; expected Byte, SByte, Int16, Int32, Single or Double.");

    /// <summary>Reads up to the first value.</summary>
    /// <exception cref="InvalidDataException">This is no IDX header, or one that is cut off or damaged.</exception>
    public static IdxHeader Read(Stream stream, string source)
    {
        Span<byte> start = stackalloc byte[4], lengths = stackalloc byte[4 * Shape.MaxRank];
        if (stream.ReadAtLeast(start, 4, throwOnEndOfStream: false) < 4 || start[0] != 0 || start[1] != 0)
            throw new InvalidDataException($"{source}: not an IDX file (it does not start with two zero bytes).");
        if (!Types.TryGetValue(start[2], out string? type))
            throw new InvalidDataException($"{source}: IDX knows no type 0x{start[2]:X2} (byte 2); expected {string.Join(", ", Types.Keys.Select(t => $"0x{t:X2}"))}.");
        int rank = start[3];
        if (rank is 0 or > Shape.MaxRank)
            throw new InvalidDataException($"{source}: {rank} axes (byte 3); expected 1 to {Shape.MaxRank}.");
        if (stream.ReadAtLeast(lengths[..(4 * rank)], 4 * rank, throwOnEndOfStream: false) < 4 * rank)
            throw new InvalidDataException($"{source}: the IDX header is cut off.");
        Int128 count = 1;
        var axes = new int[rank];
        for (int i = 0; i < rank; i++)
        {
            axes[i] = BinaryPrimitives.ReadInt32BigEndian(lengths[(4 * i)..]);
            if (axes[i] < 0 || (count *= axes[i]) > Array.MaxLength)
                throw new InvalidDataException($"{source}: axis {i} has the length {(uint)axes[i]}; more than {Array.MaxLength} values are not supported.");
        }
        return new IdxHeader(type, axes);
    }

    public void Write(Stream stream)
    {
        Span<byte> bytes = stackalloc byte[4 + 4 * Shape.MaxRank];
        bytes.Clear();
        (bytes[2], bytes[3]) = ((byte)Types.First(t => t.Value == Type).Key, (byte)Shape.Rank);
        for (int i = 0; i < Shape.Rank; i++)
            BinaryPrimitives.WriteInt32BigEndian(bytes[(4 + 4 * i)..], Shape[i]);
        stream.Write(bytes[..(4 + 4 * Shape.Rank)]);
    }
}
