namespace Baeum.Data;

/// <summary>The members of a group, whichever of three ways they are stored: in a symbol table, in the header, or in a fractal heap.</summary>
internal static class GroupLinks
{
    /// <summary>All members by name, in order.</summary>
    /// <exception cref="InvalidDataException">The group is damaged.</exception>
    public static Dictionary<string, LinkMessage> Read(ObjectHeader header, string place)
    {
        var links = new Dictionary<string, LinkMessage>();
        var all = All(header, out bool tracked);
        foreach (var link in all)
            if (link.Name.Length == 0 || !links.TryAdd(link.Name, link))
                throw header.Source.Damaged(header.Address, $"the group {place} has the member '{link.Name}' twice");
        var ordered = tracked ? links.Values.OrderBy(l => l.Order) : links.Values.OrderBy(l => l.Name, Utf8Order.Instance);
        return ordered.ToDictionary(l => l.Name);
    }

    private static IEnumerable<LinkMessage> All(ObjectHeader header, out bool tracked)
    {
        var source = header.Source;
        tracked = false;
        if (header.Find(MessageType.SymbolTable) is { } table)
            return SymbolTableNode.Links(source, table.Fields(source));
        var messages = header.Messages.Where(m => m.Type == MessageType.Link);
        if (header.Find(MessageType.LinkInfo) is { } info)
        {
            var dense = DenseStorage.Read(info.Fields(source), numberSize: 8);
            tracked = dense.IsTracked;
            messages = messages.Concat(dense.Messages(source, BTreeV2.LinkNames));
        }
        return messages.Select(m => LinkMessage.Read(m.Fields(source)));
    }
}
