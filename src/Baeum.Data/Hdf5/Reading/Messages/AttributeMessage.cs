using System.Text;

namespace Baeum.Data;

/// <summary>A name with a small value (specification IV.A.2.m).</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">Type of its values.</param>
/// <param name="Space">Their number.</param>
/// <param name="Data">Their bytes.</param>
/// <param name="Address">Where the bytes lie.</param>
/// <param name="Order">Number in the order of creation.</param>
internal sealed record AttributeMessage(string Name, Datatype Type, DataspaceMessage Space, ReadOnlyMemory<byte> Data, long Address, int Order)
{
    /// <summary>Reads versions 1 to 3.</summary>
    public static AttributeMessage Read(Hdf5Source source, HeaderMessage message)
    {
        if (message.IsShared)
            message = SharedMessage.Resolve(source, message);
        var fields = message.Fields(source);
        int version = fields.Version(1, 3), flags = fields.Byte();
        int nameSize = fields.UInt16(), typeSize = fields.UInt16(), spaceSize = fields.UInt16();
        if (version == 3)
            fields.Skip(1);
        string name = Encoding.UTF8.GetString(fields.Bytes(nameSize)).TrimEnd('\0');
        Align(ref fields, version, nameSize);
        var type = Part(source, message, ref fields, MessageType.Datatype, typeSize, (flags & 1) != 0);
        Align(ref fields, version, typeSize);
        var space = Part(source, message, ref fields, MessageType.Dataspace, spaceSize, (flags & 2) != 0);
        Align(ref fields, version, spaceSize);
        var typeFields = type.Fields(source);
        return new(name, DatatypeMessage.Read(ref typeFields), DataspaceMessage.Read(space.Fields(source)), message.Data[fields.Position..], fields.Address, message.CreationOrder);
    }

    private static HeaderMessage Part(Hdf5Source source, HeaderMessage whole, ref FieldReader fields, MessageType type, int size, bool isShared)
    {
        var part = new HeaderMessage(type, whole.Data.Slice(fields.Position, Math.Min(size, fields.Left)), fields.Address, isShared, 0);
        fields.Skip(size);
        return isShared ? SharedMessage.Resolve(source, part) : part;
    }

    // Version 1 fills up each part to a multiple of 8 bytes.
    private static void Align(ref FieldReader fields, int version, int size)
    {
        if (version == 1)
            fields.Skip(-size & 7);
    }
}
