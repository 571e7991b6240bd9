namespace Baeum.Data;

/// <summary>A message that stands in another object's header, such as the type of a dataset that was given a name (specification IV.A.2).</summary>
internal static class SharedMessage
{
    private const int InTable = 1;

    /// <summary>The message itself.</summary>
    /// <exception cref="InvalidDataException">It is not where it should be.</exception>
    public static HeaderMessage Resolve(Hdf5Source source, HeaderMessage message)
    {
        var fields = message.Fields(source);
        int version = fields.Version(1, 3), kind = fields.Byte();
        if (version == 3 && kind == InTable)
            throw fields.Damaged($"the {message.Type} message is kept in a table of shared messages, which is not read");
        if (version == 1)
            fields.Skip(6);
        long address = fields.Offset();
        if (source.Shared.TryGetValue((address, message.Type), out var known))
            return known;
        var found = ObjectHeader.Read(source, address).Messages.Find(m => m.Type == message.Type);
        return found is { IsShared: false } ? source.Shared[(address, message.Type)] = found : throw fields.Damaged($"the shared {message.Type} message is not where it should be");
    }
}
