namespace Baeum.Data;

/// <summary>The type of a CSV column, from narrow to wide.</summary>
internal enum CsvKind : byte
{
    /// <summary>Nothing but missing values so far.</summary>
    None,
    Int,
    Long,
    Float,
    Double,
    Bool,
    Date,
    Text,

    /// <summary>Not to be parsed.</summary>
    Skip,
}

/// <summary>What two kinds have in common.</summary>
internal static class CsvKinds
{
    private static readonly (Type Type, CsvKind Kind, string Name)[] Known =
    [
        (typeof(float), CsvKind.Float, "a number"), (typeof(double), CsvKind.Double, "a number"), (typeof(int), CsvKind.Int, "a whole number"),
        (typeof(long), CsvKind.Long, "a whole number"), (typeof(bool), CsvKind.Bool, "true or false"), (typeof(DateTime), CsvKind.Date, "a date"), (typeof(string), CsvKind.Text, "text"),
    ];

    /// <summary>The narrowest kind that holds the values of both: numbers widen to double, anything else to text.</summary>
    public static CsvKind Join(CsvKind a, CsvKind b)
        => a == b || b == CsvKind.None ? a
        : a == CsvKind.None ? b
        : a >= CsvKind.Bool || b >= CsvKind.Bool ? CsvKind.Text
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
    {
        int at = Array.FindIndex(Known, k => k.Type == type);
        return at >= 0 ? Known[at].Kind : throw new ArgumentException($"ReadCsv: the type {type.Name} is not supported; expected float, double, int, long, bool, string or DateTime.");
    }

    /// <summary>The name of a kind for messages.</summary>
    public static string Name(CsvKind kind) => Known.First(k => k.Kind == kind).Name;
}
