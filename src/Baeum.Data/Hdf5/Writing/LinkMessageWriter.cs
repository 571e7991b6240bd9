using System.Text;

namespace Baeum.Data;

/// <summary>Writes the members of a new group as link messages. HDF5 takes this way where a name is not ASCII, which old groups cannot say.</summary>
internal static class LinkMessageWriter
{
    private const int HasCharset = 0x10, TwoByteLength = 1;

    public static void Write(ObjectHeaderWriter header, WrittenObject[] members)
    {
        header.Add(MessageType.LinkInfo, new FieldWriter().Byte(0).Byte(0).UInt64(FieldWriter.Undefined).UInt64(FieldWriter.Undefined));
        // So many links may stand in the header before a heap is used.
        header.Add(MessageType.GroupInfo, new FieldWriter().Byte(0).Byte(1).UInt16(ushort.MaxValue).UInt16(6), isConstant: true);
        foreach (var member in members)
        {
            byte[] name = Encoding.UTF8.GetBytes(member.Name);
            if (name.Length > ObjectHeaderWriter.MostBytes - 32)
                throw new ArgumentException($"A name of {name.Length} bytes is too long for HDF5.");
            header.Add(MessageType.Link, new FieldWriter().Byte(1).Byte(HasCharset | TwoByteLength).Byte((int)Hdf5Charset.Utf8).UInt16(name.Length).Bytes(name).Offset(member.Header));
        }
    }
}
