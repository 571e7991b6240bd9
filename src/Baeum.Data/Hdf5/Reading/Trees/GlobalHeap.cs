using System.Text;

namespace Baeum.Data;

/// <summary>Values of variable length: collections of numbered objects anywhere in the file (specification III.E).</summary>
internal sealed class GlobalHeap(Hdf5Source source)
{
    private readonly Dictionary<long, Dictionary<int, (long Address, long Size)>> _collections = [];
    private readonly Dictionary<(long, int, long), string> _texts = [];
    private readonly Visits _visits = new(source, "the global heap");
    private long _left = source.Size;

    /// <summary>The text of an object. Equal references give the same string and different ones cannot overlap, so that a file cannot make more text than it holds.</summary>
    /// <exception cref="InvalidDataException">The object does not exist, or is shorter.</exception>
    public string Text(long collection, int index, long length)
    {
        if (_texts.TryGetValue((collection, index, length), out string? text))
            return text;
        var (at, size) = Find(collection, index);
        if (length > size)
            throw source.Damaged(at, $"a string of {length} bytes is stored in {size}");
        if ((_left -= length) < 0)
            throw source.Damaged(at, "the strings in the global heap overlap");
        text = Encoding.UTF8.GetString(source.Read(at, length, "a string").AsSpan().TrimEnd((byte)0));
        _texts.Add((collection, index, length), text);
        return text;
    }

    private (long Address, long Size) Find(long collection, int index)
    {
        if (!_collections.TryGetValue(collection, out var objects))
            _collections.Add(collection, objects = Read(collection));
        return objects.TryGetValue(index, out var found) ? found : throw source.Damaged(collection, $"a global heap collection has no object {index}");
    }

    private Dictionary<int, (long, long)> Read(long address)
    {
        const string what = "a global heap collection";
        int head = 8 + source.LengthSize;
        var fields = new FieldReader(source, source.Read(address, head, what), address, what);
        fields.Signature("GCOL"u8);
        fields.Version(1, 1);
        fields.Skip(3);
        long size = fields.Length(), end = address + size;
        source.Check(address, size, what);
        _visits.Enter(address, size);
        var objects = new Dictionary<int, (long, long)>();
        var entry = new byte[head];
        for (long at = address + head; at + head <= end;)
        {
            source.Read(at, entry, what);
            var parts = new FieldReader(source, entry, at, what);
            int index = parts.UInt16();
            parts.Skip(6);
            long length = parts.Length();
            if (index == 0)
                break;
            if (length > end - at - head)
                throw source.Damaged(at, $"object {index} of a global heap collection claims {length} bytes; {end - at - head} are left");
            objects[index] = (at + head, length);
            at += head + (length + 7) / 8 * 8;
        }
        return objects;
    }
}
