using System.Globalization;

namespace Baeum.Data;

/// <summary>The types that NPY arrays may have, by NumPy's code and by .NET's type.</summary>
internal static class NpyType
{
    private const int LongestText = 10_000;

    private static readonly (string Code, Type Type, string Name)[] All =
    [
        ("f4", typeof(float), "float32"), ("f8", typeof(double), "float64"), ("f2", typeof(Half), "float16"),
        ("i1", typeof(sbyte), "int8"), ("i2", typeof(short), "int16"), ("i4", typeof(int), "int32"), ("i8", typeof(long), "int64"),
        ("u1", typeof(byte), "uint8"), ("u2", typeof(ushort), "uint16"), ("u4", typeof(uint), "uint32"), ("u8", typeof(ulong), "uint64"),
        ("b1", typeof(bool), "bool"),
    ];

    /// <summary>NumPy's code with the byte order, such as <c>&lt;f4</c>; null for other types.</summary>
    public static string? Code(Type type)
    {
        var entry = Array.Find(All, t => t.Type == type);
        return entry.Code is null ? null : (entry.Code[1] == '1' ? '|' : '<') + entry.Code;
    }

    /// <summary>NumPy's code of a type that is to be written.</summary>
    /// <exception cref="ArgumentException">NPY has no such type.</exception>
    public static string Writable(Type type) => Code(type) ?? throw new ArgumentException($"NPY has no type for {type.Name}.");

    /// <summary>NumPy's name of a type, such as float32.</summary>
    public static string Name(Type type) => type == typeof(string) ? "str" : Array.Find(All, t => t.Type == type).Name ?? type.Name;

    /// <summary>Characters of a text type such as <c>&lt;U5</c>; 0 for other types.</summary>
    public static int Characters(string code)
        => code.Length > 2 && code[0] is '<' or '>' && code[1] == 'U' && int.TryParse(code.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out int length) && length <= LongestText ? length : 0;

    /// <summary>The type of a code.</summary>
    /// <exception cref="InvalidDataException">A type that is not read: bytes, dates, complex numbers, records.</exception>
    public static (Type Type, bool IsBigEndian) Parse(string code, string source)
    {
        var entry = Array.Find(All, t => code.AsSpan(1).SequenceEqual(t.Code));
        return entry.Type is not null && code[0] is '<' or '>' or '|' or '='
            ? (entry.Type, code[0] == '>')
            : throw new InvalidDataException($"{source}: the type '{code}' is not supported; expected one of {string.Join(", ", All.Select(t => t.Name))}, or text of 1 to {LongestText} characters.");
    }
}
