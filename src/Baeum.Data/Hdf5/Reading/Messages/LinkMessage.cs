using System.Text;

namespace Baeum.Data;

/// <summary>A member of a group, as new groups store it (specification IV.A.2.g).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it leads to.</param>
/// <param name="Address">Header of the object, of a hard link.</param>
/// <param name="Target">Path of the object, of a soft link; file and path of an external one.</param>
/// <param name="Order">Number in the order of creation.</param>
internal sealed record LinkMessage(string Name, Hdf5LinkKind Kind, long Address, string? Target, long Order)
{
    /// <summary>Reads version 1.</summary>
    public static LinkMessage Read(FieldReader fields)
    {
        const int hard = 0, soft = 1, external = 64;
        fields.Version(1, 1);
        int flags = fields.Byte();
        int kind = (flags & 8) != 0 ? fields.Byte() : hard;
        long order = (flags & 4) != 0 ? fields.Unsigned(8) : 0;
        if ((flags & 16) != 0)
            fields.Skip(1);
        string name = Encoding.UTF8.GetString(fields.Bytes(fields.Unsigned(1 << (flags & 3))));
        return kind switch
        {
            hard => new(name, Hdf5LinkKind.Hard, fields.Offset(), null, order),
            soft => new(name, Hdf5LinkKind.Soft, Hdf5Source.Undefined, Encoding.UTF8.GetString(fields.Bytes(fields.UInt16())), order),
            external => new(name, Hdf5LinkKind.External, Hdf5Source.Undefined, External(fields.Bytes(fields.UInt16())), order),
            _ => throw fields.Damaged($"the link '{name}' is of the unknown kind {kind}"),
        };
    }

    // A byte of version and flags, then the file's name and the path in it, each ended by a zero.
    private static string External(ReadOnlySpan<byte> value) => Encoding.UTF8.GetString(value[Math.Min(1, value.Length)..]).TrimEnd('\0').Replace("\0", ":", StringComparison.Ordinal);
}
