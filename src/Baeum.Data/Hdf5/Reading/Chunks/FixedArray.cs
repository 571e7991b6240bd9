namespace Baeum.Data;

/// <summary>The index of chunks whose number cannot grow: an array, in pages if it is long (specification VII.C).</summary>
internal static class FixedArray
{
    private const string What = "a fixed array";

    public static IEnumerable<ChunkRecord> Records(Hdf5Source source, long address, ChunkGrid grid)
    {
        var (elements, count, pageBits, block) = ReadHead(source, address, grid);
        return block == Hdf5Source.Undefined ? [] : ReadBlock(source, elements, count, pageBits, block);
    }

    private static (ArrayElements Elements, long Count, int PageBits, long Block) ReadHead(Hdf5Source source, long address, ChunkGrid grid)
    {
        var fields = new FieldReader(source, source.Read(address, 12 + source.LengthSize + source.OffsetSize, What), address, What);
        fields.Signature("FAHD"u8);
        fields.Version(0, 0);
        var elements = ArrayElements.Read(source, grid, ref fields);
        int pageBits = fields.Byte();
        long count = fields.Length(), block = fields.Offset();
        fields.Checksum();
        return pageBits < 31 && count <= source.Size ? (elements, count, pageBits, block) : throw source.Damaged(address, $"{What} has {count} elements in pages of 2^{pageBits}");
    }

    private static IEnumerable<ChunkRecord> ReadBlock(Hdf5Source source, ArrayElements elements, long count, int pageBits, long address)
    {
        long page = 1L << pageBits, pages = count > page ? (count + page - 1) / page : 0;
        long head = 6 + source.OffsetSize, bitmap = (pages + 7) / 8, inside = pages == 0 ? count * elements.Size : 0;
        byte[] bytes = source.Read(address, head + bitmap + inside + 4, What);
        Verify(source, bytes, address, isHead: true);
        if (pages == 0)
        {
            foreach (var record in elements.Records(bytes.AsMemory((int)head, (int)inside), address + head, 0))
                yield return record;
            yield break;
        }
        long at = address + bytes.Length;
        for (long p = 0; p < pages; p++)
        {
            long length = Math.Min(page, count - p * page) * elements.Size;
            if ((bytes[head + p / 8] & (0x80 >> (int)(p % 8))) != 0)
            {
                byte[] content = source.Read(at, length + 4, What);
                Verify(source, content, at, isHead: false);
                foreach (var record in elements.Records(content.AsMemory(0, (int)length), at, p * page))
                    yield return record;
            }
            at += length + 4;
        }
    }

    private static void Verify(Hdf5Source source, byte[] bytes, long address, bool isHead)
    {
        var fields = new FieldReader(source, bytes, address, What);
        if (isHead)
            fields.Signature("FADB"u8);
        fields.Skip(bytes.Length - 4 - fields.Position);
        fields.Checksum();
    }
}
