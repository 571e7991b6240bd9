namespace Baeum.Data;

/// <summary>Writes types and dataspaces byte for byte as h5py 3.7 does.</summary>
internal static class TypeWriter
{
    /// <summary>The message of a .NET number type.</summary>
    /// <exception cref="ArgumentException">HDF5 has no such type.</exception>
    public static FieldWriter Number(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Single => Float(4, exponent: 8, mantissa: 23),
        TypeCode.Double => Float(8, exponent: 11, mantissa: 52),
        TypeCode.SByte => Integer(1, isSigned: true),
        TypeCode.Int16 => Integer(2, isSigned: true),
        TypeCode.Int32 => Integer(4, isSigned: true),
        TypeCode.Int64 => Integer(8, isSigned: true),
        TypeCode.Byte => Integer(1, isSigned: false),
        TypeCode.UInt16 => Integer(2, isSigned: false),
        TypeCode.UInt32 => Integer(4, isSigned: false),
        TypeCode.UInt64 => Integer(8, isSigned: false),
        TypeCode.Boolean => Start(DatatypeClass.Enumeration, 2, 1).Bytes(Integer(1, isSigned: true).Written).Bytes("FALSE\0\0\0TRUE\0\0\0\0\0\u0001"u8),
        _ => type == typeof(Half) ? Float(2, exponent: 5, mantissa: 10) : throw new ArgumentException($"HDF5 files can hold numbers and truth values, not {type.Name}."),
    };

    /// <summary>Text of one length for all, filled up with zeros.</summary>
    public static FieldWriter FixedString(int size, Hdf5Charset charset) => Start(DatatypeClass.String, (uint)StringPadding.NullPadded | ((uint)charset << 4), size);

    /// <summary>References to text in the global heap: a sequence of bytes that is marked as text.</summary>
    public static FieldWriter VariableString(Hdf5Charset charset) => Start(DatatypeClass.VariableLength, 1 | ((uint)charset << 8), 16).Bytes(Integer(1, isSigned: false).Written);

    /// <summary>The axes, which cannot grow.</summary>
    public static FieldWriter Dataspace(Shape shape)
    {
        var fields = new FieldWriter().Byte(1).Byte(shape.Rank).Byte(shape.Rank > 0 ? 1 : 0).Zeros(5);
        for (int copy = 0; copy < 2; copy++)
            foreach (int length in shape)
                fields.Offset(length);
        return fields;
    }

    private static FieldWriter Integer(int size, bool isSigned) => Start(DatatypeClass.FixedPoint, isSigned ? 8u : 0, size).UInt16(0).UInt16(8 * size);

    // Bits 4 and 5: the mantissa's leading 1 is implied. Bits 8 to 15: place of the sign.
    private static FieldWriter Float(int size, int exponent, int mantissa)
        => Start(DatatypeClass.FloatingPoint, 0x20 | ((uint)(8 * size - 1) << 8), size)
            .UInt16(0).UInt16(8 * size).Byte(mantissa).Byte(exponent).Byte(0).Byte(mantissa).UInt32((1u << (exponent - 1)) - 1);

    private static FieldWriter Start(DatatypeClass kind, uint bits, int size) => new FieldWriter().Byte(0x10 | (int)kind).Byte((int)bits).UInt16((int)(bits >> 8)).UInt32((uint)size);
}
