namespace Baeum.Data;

/// <summary>The kinds of messages in an object header that are looked at.</summary>
internal enum MessageType
{
    Dataspace = 0x1,
    LinkInfo = 0x2,
    Datatype = 0x3,
    OldFillValue = 0x4,
    FillValue = 0x5,
    Link = 0x6,
    ExternalFiles = 0x7,
    DataLayout = 0x8,
    GroupInfo = 0xA,
    FilterPipeline = 0xB,
    Attribute = 0xC,
    Continuation = 0x10,
    SymbolTable = 0x11,
    AttributeInfo = 0x15,
}

/// <summary>One message of an object header.</summary>
/// <param name="Type">What it says.</param>
/// <param name="Data">Its bytes.</param>
/// <param name="Address">Where they lie.</param>
/// <param name="IsShared">Whether the bytes say where the message really is.</param>
/// <param name="CreationOrder">Number in the order of creation, where that is tracked.</param>
internal sealed record HeaderMessage(MessageType Type, ReadOnlyMemory<byte> Data, long Address, bool IsShared, int CreationOrder)
{
    public FieldReader Fields(Hdf5Source source) => new(source, Data.Span, Address, $"the {Type} message");
}
