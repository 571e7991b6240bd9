using System.Text;

namespace Baeum.Data;

/// <summary>A finished object that a group will name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Header">Address of its header.</param>
/// <param name="Tree">Of an old group: address of its B-tree; 0 for other objects.</param>
/// <param name="Heap">And of its local heap.</param>
internal readonly record struct WrittenObject(string Name, long Header, long Tree = 0, long Heap = 0)
{
    /// <summary>An entry of a symbol table node or of the superblock.</summary>
    public void Write(FieldWriter fields, long nameOffset)
        => fields.Offset(nameOffset).Offset(Header).UInt32(Tree != 0 ? 1u : 0).UInt32(0).Offset(Tree).Offset(Heap);
}

/// <summary>Writes the members of an old group: names into a local heap, members into symbol table nodes, these into a B-tree of as many levels as needed.</summary>
internal static class SymbolTableWriter
{
    /// <summary>Half of the most members of a node, and of the most children of a B-tree's node.</summary>
    public const int LeafK = 4, InternalK = 16;

    private const long NoFreeBlock = 1;

    /// <summary>Writes members that are sorted by name; returns the addresses of tree and heap.</summary>
    public static (long Tree, long Heap) Write(Hdf5Sink sink, WrittenObject[] members)
    {
        var names = new FieldWriter().Zeros(8);
        long[] offsets = Array.ConvertAll(members, member =>
        {
            long offset = names.Length;
            names.Bytes(Encoding.UTF8.GetBytes(member.Name)).Byte(0).Align8();
            return offset;
        });
        long data = sink.Append(names);
        long heap = sink.Append(new FieldWriter().Bytes("HEAP"u8).Zeros(4).Offset(names.Length).Offset(NoFreeBlock).Offset(data));
        var nodes = new List<(long Address, long LastName)>();
        for (int i = 0; i < members.Length; i += 2 * LeafK)
            nodes.Add(Node(sink, members, offsets, i, Math.Min(members.Length, i + 2 * LeafK)));
        return (Tree(sink, nodes), heap);
    }

    private static (long, long) Node(Hdf5Sink sink, WrittenObject[] members, long[] offsets, int start, int end)
    {
        var fields = new FieldWriter().Bytes("SNOD"u8).Byte(1).Byte(0).UInt16(end - start);
        for (int i = start; i < end; i++)
            members[i].Write(fields, offsets[i]);
        fields.Zeros(8 + 2 * LeafK * 40 - fields.Length);
        return (sink.Append(fields), offsets[end - 1]);
    }

    // Level by level: each node has the greatest name of each child behind it and knows its neighbours.
    private static long Tree(Hdf5Sink sink, List<(long Address, long LastName)> children)
    {
        const int most = 2 * InternalK, size = 24 + most * 8 + (most + 1) * 8;
        for (int level = 0; ; level++)
        {
            int count = Math.Max(1, (children.Count + most - 1) / most);
            long[] places = [.. Enumerable.Range(0, count).Select(_ => sink.Allocate(size))];
            var parents = new List<(long, long)>();
            for (int n = 0; n < count; n++)
            {
                var part = children[(n * most)..Math.Min(children.Count, (n + 1) * most)];
                var fields = new FieldWriter().Bytes("TREE"u8).Byte(0).Byte(level).UInt16(part.Count)
                    .UInt64(n > 0 ? (ulong)places[n - 1] : FieldWriter.Undefined).UInt64(n < count - 1 ? (ulong)places[n + 1] : FieldWriter.Undefined)
                    .Offset(n > 0 ? children[n * most - 1].LastName : 0);
                foreach (var (address, last) in part)
                    fields.Offset(address).Offset(last);
                fields.Zeros(size - fields.Length);
                sink.Write(places[n], fields.Written);
                parents.Add((places[n], part.Count > 0 ? part[^1].LastName : 0));
            }
            if (count == 1)
                return places[0];
            children = parents;
        }
    }
}
