namespace Baeum.Data;

/// <summary>The value of what was never written (specification IV.A.2.e and f).</summary>
internal static class FillValueMessage
{
    /// <summary>The bytes of one value; none stands for zeros.</summary>
    public static byte[] Read(ObjectHeader header)
    {
        if (header.Find(MessageType.FillValue) is { } message)
            return Read(message.Fields(header.Source));
        if (header.Find(MessageType.OldFillValue) is not { } old)
            return [];
        var fields = old.Fields(header.Source);
        return fields.Bytes(fields.UInt32()).ToArray();
    }

    private static byte[] Read(FieldReader fields)
    {
        const int isDefined = 0x20;
        int version = fields.Version(1, 3);
        if (version == 3)
            return (fields.Byte() & isDefined) != 0 ? fields.Bytes(fields.UInt32()).ToArray() : [];
        fields.Skip(2);
        bool defined = fields.Byte() != 0;
        return (defined || version == 1) && fields.Left >= 4 ? fields.Bytes(fields.UInt32()).ToArray() : [];
    }
}
