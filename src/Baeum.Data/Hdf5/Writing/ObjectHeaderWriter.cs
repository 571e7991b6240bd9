namespace Baeum.Data;

/// <summary>Writes an object header of version 1: the object's own messages in the first block, its attributes in a second one.</summary>
internal sealed class ObjectHeaderWriter
{
    /// <summary>Bytes that a message can have at most.</summary>
    public const int MostBytes = ushort.MaxValue / 8 * 8;

    private readonly FieldWriter _first = new(), _attributes = new();
    private int _count;

    public void Add(MessageType type, FieldWriter message, bool isConstant = false) => Add(_first, type, message, isConstant);

    public void AddAttribute(FieldWriter message) => Add(_attributes, MessageType.Attribute, message, isConstant: false);

    /// <summary>Writes the header; returns its address.</summary>
    public long Write(Hdf5Sink sink, string name)
    {
        if (_attributes.Length > 0)
            Add(_first, MessageType.Continuation, new FieldWriter().Offset(sink.Append(_attributes)).Offset(_attributes.Length), isConstant: false);
        if (_count > ushort.MaxValue)
            throw new ArgumentException($"'{name}' has {_count} attributes and links; at most {ushort.MaxValue} fit.");
        return sink.Append(new FieldWriter().Byte(1).Byte(0).UInt16(_count).UInt32(1).UInt32((uint)_first.Length).Zeros(4).Bytes(_first.Written));
    }

    private void Add(FieldWriter block, MessageType type, FieldWriter message, bool isConstant)
    {
        _count++;
        message.Align8();
        block.UInt16((int)type).UInt16(message.Length).Byte(isConstant ? 1 : 0).Zeros(3).Bytes(message.Written);
    }
}
