namespace Baeum.Data;

/// <summary>What describes a group, a dataset or a named type: a list of messages in one or more blocks (specification IV.A).</summary>
internal sealed class ObjectHeader
{
    private ObjectHeader(Hdf5Source source, long address) => (Source, Address, _blocks) = (source, address, new(source, "an object header"));

    private readonly Visits _blocks;

    public Hdf5Source Source { get; }

    public long Address { get; }

    /// <summary>All messages in the order of the file.</summary>
    public List<HeaderMessage> Messages { get; } = [];

    /// <summary>Whether attributes are numbered in the order of their creation.</summary>
    public bool TracksAttributes { get; private set; }

    /// <exception cref="InvalidDataException">There is no intact object header.</exception>
    public static ObjectHeader Read(Hdf5Source source, long address)
    {
        var header = new ObjectHeader(source, address);
        Span<byte> start = stackalloc byte[4];
        source.Read(address, start, "an object header");
        if (start.SequenceEqual("OHDR"u8))
            header.ReadVersion2();
        else
            header.ReadVersion1();
        return header;
    }

    /// <summary>The first message of a kind, wherever it is shared from; null if there is none.</summary>
    public HeaderMessage? Find(MessageType type)
    {
        var message = Messages.Find(m => m.Type == type);
        return message is { IsShared: true } ? SharedMessage.Resolve(Source, message) : message;
    }

    public bool Has(MessageType type) => Messages.Exists(m => m.Type == type);

    private void ReadVersion1()
    {
        var fields = new FieldReader(Source, Source.Read(Address, 16, "an object header"), Address, "an object header");
        fields.Version(1, 1);
        fields.Skip(1);
        int count = fields.UInt16();
        fields.Skip(4);
        var blocks = new Queue<(long Address, long Size)>([(Address + 16, fields.UInt32())]);
        int read = 0;
        while (read < count && blocks.TryDequeue(out var block))
        {
            _blocks.Enter(block.Address, block.Size);
            var bytes = Source.Read(block.Address, block.Size, "a block of an object header");
            var messages = new FieldReader(Source, bytes, block.Address, "an object header");
            for (; read < count && messages.Left >= 8; read++)
            {
                int type = messages.UInt16(), size = messages.UInt16(), flags = messages.Byte();
                messages.Skip(3);
                Add(ref messages, bytes, type, size, flags, 0, blocks);
            }
        }
    }

    private void ReadVersion2()
    {
        var prefix = new FieldReader(Source, Source.Read(Address, Math.Min(34, Source.Size - Source.BaseAddress - Address), "an object header"), Address, "an object header");
        prefix.Signature("OHDR"u8);
        prefix.Version(2, 2);
        int flags = prefix.Byte();
        TracksAttributes = (flags & 4) != 0;
        prefix.Skip(((flags & 0x20) != 0 ? 16 : 0) + ((flags & 0x10) != 0 ? 4 : 0));
        long size = prefix.Unsigned(1 << (flags & 3));
        var blocks = new Queue<(long Address, long Size)>();
        ReadBlock2(Address, prefix.Position, size, blocks);
        while (blocks.TryDequeue(out var block))
            ReadBlock2(block.Address, 4, block.Size - 8, blocks);
    }

    private void ReadBlock2(long address, int prefix, long size, Queue<(long Address, long Size)> blocks)
    {
        _blocks.Enter(address, prefix + size);
        var bytes = Source.Read(address, prefix + size + 4, "a block of an object header");
        var whole = new FieldReader(Source, bytes, address, "an object header");
        if (address != Address)
            whole.Signature("OCHK"u8);
        whole.Skip(bytes.Length - 4 - whole.Position);
        whole.Checksum();
        var messages = new FieldReader(Source, bytes.AsSpan(0, bytes.Length - 4), address, "an object header");
        messages.Skip(prefix);
        int head = TracksAttributes ? 6 : 4;
        while (messages.Left >= head)
        {
            int type = messages.Byte(), length = messages.UInt16(), flags = messages.Byte();
            Add(ref messages, bytes, type, length, flags, TracksAttributes ? messages.UInt16() : 0, blocks);
        }
    }

    private void Add(ref FieldReader fields, byte[] block, int type, int size, int flags, int order, Queue<(long Address, long Size)> blocks)
    {
        long address = fields.Address;
        int start = fields.Position;
        fields.Skip(size);
        var message = new HeaderMessage((MessageType)type, block.AsMemory(start, size), address, (flags & 2) != 0, order);
        if (message.Type == MessageType.Continuation)
        {
            var continuation = message.Fields(Source);
            blocks.Enqueue((continuation.Offset(), continuation.Length()));
        }
        else if (type != 0)
        {
            Messages.Add(message);
        }
    }
}
