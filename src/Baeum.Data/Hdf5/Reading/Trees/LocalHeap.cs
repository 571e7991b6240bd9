using System.Text;

namespace Baeum.Data;

/// <summary>The names of an old group's members (specification III.D).</summary>
internal sealed class LocalHeap
{
    private readonly Hdf5Source _source;
    private readonly byte[] _data;
    private readonly long _address;
    private long _left;

    private LocalHeap(Hdf5Source source, byte[] data, long address) => (_source, _data, _address, _left) = (source, data, address, data.Length);

    public static LocalHeap Read(Hdf5Source source, long address)
    {
        int size = 8 + 2 * source.LengthSize + source.OffsetSize;
        var fields = new FieldReader(source, source.Read(address, size, "a local heap"), address, "a local heap");
        fields.Signature("HEAP"u8);
        fields.Version(0, 0);
        fields.Skip(3);
        long length = fields.Length();
        fields.LengthOrUnlimited();
        long data = fields.Offset();
        return new(source, source.Read(data, length, "the data of a local heap"), data);
    }

    /// <summary>The text at an offset.</summary>
    public string Text(long offset)
    {
        var rest = offset >= 0 && offset < _data.Length ? _data.AsSpan((int)offset) : default;
        int end = rest.IndexOf((byte)0);
        if (end < 0)
            throw _source.Damaged(_address, $"a local heap of {_data.Length} bytes has no name at {offset}");
        if ((_left -= end) < 0)
            throw _source.Damaged(_address, "the names in a local heap overlap");
        return Encoding.UTF8.GetString(rest[..end]);
    }
}
