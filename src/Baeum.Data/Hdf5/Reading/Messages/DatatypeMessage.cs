using System.Numerics;

namespace Baeum.Data;

/// <summary>Reads types, versions 1 to 5 (specification IV.A.2.d).</summary>
internal static class DatatypeMessage
{
    private const int MostNested = 32;

    /// <summary>Reads a type and the types that it is made of.</summary>
    public static Datatype Read(ref FieldReader fields, int depth = 0)
    {
        if (depth > MostNested)
            throw fields.Damaged($"types are nested more than {MostNested} deep");
        int start = fields.Byte(), version = start >> 4, kind = start & 15;
        if (version is < 1 or > 5 || kind > (int)DatatypeClass.Array)
            throw fields.Damaged($"unknown type: class {kind}, version {version}");
        uint bits = (uint)fields.UInt16();
        bits |= (uint)fields.Byte() << 16;
        uint size = fields.UInt32();
        if (size is 0 or > int.MaxValue)
            throw fields.Damaged($"a type has values of {size} bytes");
        var type = new Datatype((DatatypeClass)kind, (int)size);
        return type.Class switch
        {
            DatatypeClass.FixedPoint or DatatypeClass.BitField => Integer(ref fields, type, bits),
            DatatypeClass.FloatingPoint => Floating(ref fields, type, bits),
            DatatypeClass.String => type with { Padding = (StringPadding)(bits & 15) },
            DatatypeClass.Enumeration => Enumeration(ref fields, type, bits, version, depth),
            DatatypeClass.Compound => Compound(ref fields, type, bits, version, depth),
            DatatypeClass.VariableLength => type with { IsVariableString = (bits & 15) == 1, Padding = (StringPadding)((bits >> 4) & 15), Element = Read(ref fields, depth + 1) },
            DatatypeClass.Array => Array(ref fields, type, version, depth),
            DatatypeClass.Time => Skip(ref fields, type, 2),
            DatatypeClass.Opaque => Skip(ref fields, type, (int)(bits & 255)),
            _ => type,
        };
    }

    private static Datatype Skip(ref FieldReader fields, Datatype type, int bytes)
    {
        fields.Skip(bytes);
        return type;
    }

    private static Datatype Integer(ref FieldReader fields, Datatype type, uint bits)
    {
        type = type with { IsBigEndian = (bits & 1) != 0, IsSigned = type.Class == DatatypeClass.FixedPoint && (bits & 8) != 0, BitOffset = fields.UInt16(), Precision = fields.UInt16() };
        return type.Precision > 0 && type.BitOffset + type.Precision <= 8L * type.Size ? type
            : throw fields.Damaged($"a whole number of {type.Size} bytes cannot have {type.Precision} bits from bit {type.BitOffset}");
    }

    private static Datatype Floating(ref FieldReader fields, Datatype type, uint bits)
    {
        if ((bits & 0x40) != 0)
            throw fields.Damaged("floating-point numbers in the VAX's byte order are not supported");
        int offset = fields.UInt16(), precision = fields.UInt16();
        int exponentAt = fields.Byte(), exponentSize = fields.Byte(), mantissaAt = fields.Byte(), mantissaSize = fields.Byte();
        var layout = new FloatLayout((int)(bits >> 8) & 255, exponentAt, exponentSize, mantissaAt, mantissaSize, fields.UInt32(), ((bits >> 4) & 3) == 2);
        long width = 8L * type.Size;
        if (type.Size > 32 || layout.Sign >= width || exponentSize is 0 or > 31 || mantissaSize == 0 || exponentAt + exponentSize > width || mantissaAt + mantissaSize > width)
            throw fields.Damaged($"a floating-point number of {type.Size} bytes cannot have the parts {layout}");
        return type with { IsBigEndian = (bits & 1) != 0, BitOffset = offset, Precision = precision, Float = layout };
    }

    private static Datatype Enumeration(ref FieldReader fields, Datatype type, uint bits, int version, int depth)
    {
        int count = (int)(bits & 0xFFFF);
        var element = Read(ref fields, depth + 1);
        if (element.Class != DatatypeClass.FixedPoint || element.Size != type.Size)
            throw fields.Damaged($"an enumeration of {type.Size} bytes cannot be made of {element}");
        var names = Names(ref fields, count, version < 3);
        return type with { Element = element, MemberNames = names, EnumValues = fields.Bytes((long)count * element.Size).ToArray() };
    }

    private static string[] Names(ref FieldReader fields, int count, bool padded)
    {
        var names = new List<string>();
        for (int i = 0; i < count; i++)
            names.Add(Name(ref fields, padded));
        return [.. names];
    }

    private static string Name(ref FieldReader fields, bool padded)
    {
        int start = fields.Position;
        string name = fields.Text();
        if (padded)
            fields.Align8(start);
        return name;
    }

    private static Datatype Compound(ref FieldReader fields, Datatype type, uint bits, int version, int depth)
    {
        var names = new List<string>();
        var members = new List<Datatype>();
        for (int i = 0; i < (bits & 0xFFFF); i++)
        {
            names.Add(Name(ref fields, version < 3));
            fields.Skip(version < 3 ? 4 : (BitOperations.Log2((uint)type.Size) / 8) + 1);
            if (version == 1)
                fields.Skip(28);
            members.Add(Read(ref fields, depth + 1));
        }
        return type with { MemberNames = [.. names], Members = [.. members] };
    }

    private static Datatype Array(ref FieldReader fields, Datatype type, int version, int depth)
    {
        int rank = fields.Byte();
        fields.Skip(version < 3 ? 3 + 8 * rank : 4 * rank);
        return type with { Element = Read(ref fields, depth + 1) };
    }
}
