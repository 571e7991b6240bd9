namespace Baeum.Data;

/// <summary>The type of a CSV column, from narrow to wide.</summary>
internal enum CsvKind
{
    /// <summary>Nothing but missing values so far.</summary>
    None,
    Int,
    Long,
    Float,
    Double,
    Bool,
    Text,

    /// <summary>Not to be parsed.</summary>
    Skip,
}

/// <summary>What two kinds have in common.</summary>
internal static class CsvKinds
{
    /// <summary>The narrowest kind that holds the values of both: numbers widen to double, anything else to text.</summary>
    public static CsvKind Join(CsvKind a, CsvKind b)
        => a == b || b == CsvKind.None ? a
        : a == CsvKind.None ? b
        : a is CsvKind.Bool or CsvKind.Text || b is CsvKind.Bool or CsvKind.Text ? CsvKind.Text
        : a > b ? a : b;

    /// <summary>The kind that holds missing values too.</summary>
    public static CsvKind WithMissing(CsvKind kind) => kind switch
    {
        CsvKind.None or CsvKind.Int or CsvKind.Long => CsvKind.Double,
        CsvKind.Bool => CsvKind.Text,
        _ => kind,
    };

    /// <summary>The kind of a .NET type.</summary>
    public static CsvKind Of(Type type)
        => type == typeof(float) ? CsvKind.Float : type == typeof(double) ? CsvKind.Double : type == typeof(int) ? CsvKind.Int
        : type == typeof(long) ? CsvKind.Long : type == typeof(bool) ? CsvKind.Bool : type == typeof(string) ? CsvKind.Text
        : throw new ArgumentException($"ReadCsv: the type {type.Name} is not supported; expected float, double, int, long, bool or string.");

    /// <summary>The name of a kind for messages.</summary>
    public static string Name(CsvKind kind) => kind switch
    {
        CsvKind.Int or CsvKind.Long => "a whole number",
        CsvKind.Bool => "true or false",
        CsvKind.Text => "text",
        _ => "a number",
    };
}
