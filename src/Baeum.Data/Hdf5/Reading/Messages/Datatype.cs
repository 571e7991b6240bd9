namespace Baeum.Data;

/// <summary>The classes of types.</summary>
internal enum DatatypeClass
{
    FixedPoint, FloatingPoint, Time, String, BitField, Opaque, Compound, Reference, Enumeration, VariableLength, Array,
}

/// <summary>How text is filled up to its fixed length.</summary>
internal enum StringPadding
{
    NullTerminated, NullPadded, SpacePadded,
}

/// <summary>The type of the values of a dataset or attribute (specification IV.A.2.d).</summary>
/// <param name="Class">Its class.</param>
/// <param name="Size">Bytes of a value.</param>
internal sealed record Datatype(DatatypeClass Class, int Size)
{
    /// <summary>Whether the most significant byte comes first.</summary>
    public bool IsBigEndian { get; init; }

    /// <summary>Of whole numbers.</summary>
    public bool IsSigned { get; init; }

    /// <summary>First bit that counts, and the number of those that do.</summary>
    public int BitOffset { get; init; }

    /// <summary>Number of bits that count.</summary>
    public int Precision { get; init; }

    /// <summary>Where a floating-point number keeps its parts; null for other classes.</summary>
    public FloatLayout? Float { get; init; }

    /// <summary>Of text.</summary>
    public StringPadding Padding { get; init; }

    /// <summary>Of variable length: whether it is text.</summary>
    public bool IsVariableString { get; init; }

    /// <summary>Type of the numbers behind an enumeration, or of an array's or sequence's values.</summary>
    public Datatype? Element { get; init; }

    /// <summary>Of an enumeration or a compound.</summary>
    public string[] MemberNames { get; init; } = [];

    /// <summary>Types of a compound's members.</summary>
    public Datatype[] Members { get; init; } = [];

    /// <summary>Values of an enumeration's members, one after another.</summary>
    public byte[] EnumValues { get; init; } = [];

    /// <summary>h5py writes truth values as an enumeration of FALSE and TRUE.</summary>
    public bool IsBool => Class == DatatypeClass.Enumeration && Size == 1 && MemberNames is ["FALSE", "TRUE"] && EnumValues is [0, 1];

    /// <summary>Whether values are text.</summary>
    public bool IsString => Class == DatatypeClass.String || IsVariableString;

    /// <summary>Type that numbers are read as without asking for another; null for what is neither number nor text.</summary>
    public Type? ElementType => Class switch
    {
        _ when IsString => typeof(string),
        _ when IsBool => typeof(bool),
        DatatypeClass.Enumeration => Element!.ElementType,
        DatatypeClass.FloatingPoint => Size <= 2 && Float!.IsHalf ? typeof(Half) : Precision <= 32 ? typeof(float) : typeof(double),
        DatatypeClass.FixedPoint or DatatypeClass.BitField when Size <= 8 => (Size, IsSigned) switch
        {
            (1, true) => typeof(sbyte),
            (1, false) => typeof(byte),
            (2, true) => typeof(short),
            (2, false) => typeof(ushort),
            ( <= 4, true) => typeof(int),
            ( <= 4, false) => typeof(uint),
            (_, true) => typeof(long),
            _ => typeof(ulong),
        },
        _ => null,
    };

    /// <summary>The type in words, with NumPy's names where it has one.</summary>
    public override string ToString() => Class switch
    {
        DatatypeClass.FixedPoint => $"{(IsSigned ? "" : "u")}int{8 * Size}",
        DatatypeClass.FloatingPoint => $"float{8 * Size}",
        DatatypeClass.BitField => $"bitfield{8 * Size}",
        DatatypeClass.String => $"string[{Size}]",
        DatatypeClass.Enumeration => IsBool ? "bool" : $"enum of {Element}",
        DatatypeClass.VariableLength => IsVariableString ? "string" : $"sequence of {Element}",
        DatatypeClass.Compound => $"compound {{ {string.Join(", ", MemberNames.Zip(Members, (n, t) => $"{n}: {t}"))} }}",
        DatatypeClass.Array => $"array of {Element}",
        _ => Class.ToString().ToLowerInvariant(),
    };
}
