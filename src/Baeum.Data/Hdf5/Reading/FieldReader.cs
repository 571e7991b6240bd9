using System.Buffers.Binary;
using System.Text;

namespace Baeum.Data;

/// <summary>Reads the fields of a piece of metadata one after another. All are little endian.</summary>
internal ref struct FieldReader(Hdf5Source source, ReadOnlySpan<byte> bytes, long address, string what)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Bytes read so far.</summary>
    public int Position { get; private set; }

    /// <summary>Bytes that are left.</summary>
    public readonly int Left => _bytes.Length - Position;

    /// <summary>Address of the next field.</summary>
    public readonly long Address => address + Position;

    /// <summary>The next bytes.</summary>
    public ReadOnlySpan<byte> Bytes(long count)
    {
        if (count < 0 || count > Left)
            throw Damaged($"{what} needs {count} more bytes and has {Left}");
        var bytes = _bytes.Slice(Position, (int)count);
        Position += (int)count;
        return bytes;
    }

    public void Skip(int count) => Bytes(count);

    /// <summary>Skips to the next multiple of 8, counted from <paramref name="start"/>.</summary>
    public void Align8(int start) => Skip(-(Position - start) & 7);

    public int Byte() => Bytes(1)[0];

    public int UInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Bytes(2));

    public uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(4));

    /// <summary>An unsigned number of 1 to 8 bytes that fits a long.</summary>
    public long Unsigned(int size)
    {
        ulong value = 0;
        var bytes = Bytes(size);
        for (int i = size - 1; i >= 0; i--)
            value = (value << 8) | bytes[i];
        return value <= long.MaxValue ? (long)value : throw Damaged($"{what} has the number {value}, which is too large");
    }

    /// <summary>An address, or <see cref="Hdf5Source.Undefined"/>.</summary>
    public long Offset() => AllOnes(source.OffsetSize) ? Hdf5Source.Undefined : Unsigned(source.OffsetSize);

    public long Length() => Unsigned(source.LengthSize);

    /// <summary>A length that may be unlimited, which is given as -1.</summary>
    public long LengthOrUnlimited() => AllOnes(source.LengthSize) ? -1 : Unsigned(source.LengthSize);

    /// <summary>Text up to a zero byte.</summary>
    public string Text()
    {
        int end = _bytes[Position..].IndexOf((byte)0);
        if (end < 0)
            throw Damaged($"{what} has a name without an end");
        string text = Encoding.UTF8.GetString(Bytes(end));
        Skip(1);
        return text;
    }

    /// <summary>The four letters that a structure begins with.</summary>
    public void Signature(ReadOnlySpan<byte> expected)
    {
        long at = Address;
        if (!Bytes(4).SequenceEqual(expected))
            throw source.Damaged(at, $"expected {what} with the signature {Encoding.ASCII.GetString(expected)}");
    }

    /// <summary>A version between two.</summary>
    public int Version(int least, int most)
    {
        long at = Address;
        int version = Byte();
        return version >= least && version <= most ? version
            : throw source.Damaged(at, $"{what} has version {version}; expected {(least == most ? $"{least}" : $"{least} to {most}")}");
    }

    /// <summary>The checksum of all that was read so far.</summary>
    public void Checksum()
    {
        uint sum = Lookup3.Hash(_bytes[..Position]);
        if (UInt32() != sum)
            throw source.Damaged(address, $"{what} is damaged: its checksum is wrong");
    }

    public readonly InvalidDataException Damaged(string problem) => source.Damaged(Address, problem);

    private bool AllOnes(int size)
    {
        if (Left < size || _bytes.Slice(Position, size).IndexOfAnyExcept((byte)0xFF) >= 0)
            return false;
        Position += size;
        return true;
    }
}
