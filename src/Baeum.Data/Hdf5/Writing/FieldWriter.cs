using System.Buffers;
using System.Buffers.Binary;

namespace Baeum.Data;

/// <summary>Collects the fields of a piece of metadata, little endian.</summary>
internal sealed class FieldWriter
{
    /// <summary>Bytes of an address that says: nothing is there.</summary>
    public const ulong Undefined = ulong.MaxValue;

    private readonly ArrayBufferWriter<byte> _bytes = new();

    public int Length => _bytes.WrittenCount;

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public FieldWriter Bytes(ReadOnlySpan<byte> bytes)
    {
        _bytes.Write(bytes);
        return this;
    }

    public FieldWriter Byte(int value) => Bytes([(byte)value]);

    public FieldWriter UInt16(int value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(_bytes.GetSpan(2), (ushort)value);
        _bytes.Advance(2);
        return this;
    }

    public FieldWriter UInt32(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.GetSpan(4), value);
        _bytes.Advance(4);
        return this;
    }

    public FieldWriter UInt64(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_bytes.GetSpan(8), value);
        _bytes.Advance(8);
        return this;
    }

    /// <summary>An address or a length.</summary>
    public FieldWriter Offset(long value) => UInt64((ulong)value);

    public FieldWriter Zeros(int count)
    {
        _bytes.GetSpan(Math.Max(1, count))[..count].Clear();
        _bytes.Advance(count);
        return this;
    }

    /// <summary>Zeros up to the next multiple of 8.</summary>
    public FieldWriter Align8() => Zeros(-Length & 7);
}
