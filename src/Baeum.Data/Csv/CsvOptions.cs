namespace Baeum.Data;

/// <summary>How a CSV file is to be read. Everything has a default that suits most files.</summary>
public sealed record CsvOptions
{
    /// <summary>What stands between fields, one ASCII character; null finds out which of <c>, ; tab |</c> it is.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Whether the first line holds the names of the columns. If not, they are called 0, 1, 2 ...</summary>
    public bool Header { get; init; } = true;

    /// <summary>Names of the columns, in place of those of the header.</summary>
    public IReadOnlyList<string>? Names { get; init; }

    /// <summary>Types of some columns by name: float, double, int, long, bool or string. A field that does not fit is an error. The others get the narrowest type that all their fields fit.</summary>
    public IReadOnlyDictionary<string, Type>? Types { get; init; }

    /// <summary>Spellings of a missing value, beside the usual ones (empty, NA, N/A, n/a, NaN, nan, NULL, null, None, #N/A ...).</summary>
    public IReadOnlyList<string> NaValues { get; init; } = [];
}
