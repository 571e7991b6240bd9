namespace Baeum.Nn;

/// <summary>A look at the bytes of an ONNX file before its messages are made: a message of two bytes would become hundreds of bytes in memory, so there may only be so many.</summary>
/// <remarks>Source: Protocol Buffers encoding. Only the fields that hold messages within messages are followed.</remarks>
internal static class OnnxWire
{
    private const int MostMessages = 250_000, Deepest = 32;

    /// <summary>Which kinds of message the fields of each kind hold.</summary>
    private static readonly Dictionary<string, Dictionary<int, string>> Kinds = new()
    {
        ["model"] = new() { [7] = "graph", [8] = "leaf", [14] = "leaf" },
        ["graph"] = new() { [1] = "node", [5] = "tensor", [11] = "value", [12] = "value", [13] = "value", [15] = "sparse" },
        ["node"] = new() { [1] = "leaf", [2] = "leaf", [5] = "attribute" },
        ["attribute"] = new() { [5] = "tensor", [6] = "graph", [9] = "leaf", [10] = "tensor", [11] = "graph", [14] = "type", [15] = "type", [22] = "sparse", [23] = "sparse" },
        ["tensor"] = new() { [3] = "leaf", [6] = "leaf", [13] = "leaf" },
        ["sparse"] = new() { [1] = "tensor", [2] = "tensor" },
        ["value"] = new() { [2] = "type" },
        ["type"] = new() { [1] = "shape", [4] = "type", [5] = "type", [8] = "shape", [9] = "type" },
        ["shape"] = new() { [1] = "type", [2] = "dims" },
        ["dims"] = new() { [1] = "leaf" },
        ["leaf"] = [],
    };

    /// <summary>Counts the messages; an error if there are too many, if they are cut off or too deep.</summary>
    public static void Check(ReadOnlySpan<byte> bytes, Place place)
    {
        int left = MostMessages;
        Walk(bytes, 0, "model", 0, ref left, place);
    }

    private static void Walk(ReadOnlySpan<byte> bytes, long start, string kind, int depth, ref int left, Place place)
    {
        if (depth > Deepest)
            throw place.Error($"the graphs of this file are nested more than {Deepest} deep.");
        var fields = Kinds[kind];
        for (int at = 0; at < bytes.Length;)
        {
            int began = at;
            ulong key = Number(bytes, ref at, start, place);
            ulong length = (key & 7) switch
            {
                0 => Skipped(bytes, ref at, start, place),
                1 => 8,
                2 => Number(bytes, ref at, start, place),
                5 => 4,
                _ => throw Damaged(place, start + began),
            };
            if (length > (ulong)(bytes.Length - at))
                throw Damaged(place, start + began);
            if ((key & 7) == 2 && fields.TryGetValue((int)Math.Min(key >> 3, int.MaxValue), out string? inner))
            {
                if (--left < 0)
                    throw place.Error($"this file holds more than {MostMessages} nodes, attributes and tensors; such graphs are not read.");
                if (inner != "leaf")
                    Walk(bytes.Slice(at, (int)length), start + at, inner, depth + 1, ref left, place);
            }
            at += (int)length;
        }
    }

    private static ulong Skipped(ReadOnlySpan<byte> bytes, ref int at, long start, Place place)
    {
        Number(bytes, ref at, start, place);
        return 0;
    }

    private static ulong Number(ReadOnlySpan<byte> bytes, ref int at, long start, Place place)
    {
        ulong number = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            if (at >= bytes.Length)
                break;
            byte next = bytes[at++];
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return number;
        }
        throw Damaged(place, start + at);
    }

    private static InvalidDataException Damaged(Place place, long at) => place.Error($"this is no ONNX file, or it is damaged: byte {at} does not begin a field that fits.");
}
