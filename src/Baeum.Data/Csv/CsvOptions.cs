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

    /// <summary>The columns to read, by name or position; they keep the file's order. null reads all.</summary>
    public IReadOnlyList<CsvColumn>? UseCols { get; init; }

    /// <summary>The column that labels the rows, in place of 0, 1, 2 ...; its position counts in the file, also where <see cref="UseCols"/> leaves columns out.</summary>
    public CsvColumn? IndexCol { get; init; }

    /// <summary>Types of some columns by name: float, double, int, long, bool, string or DateTime. A field that does not fit is an error. The others get the narrowest type that all their fields fit.</summary>
    public IReadOnlyDictionary<string, Type>? Types { get; init; }

    /// <summary>Columns that hold dates. A field that is no date is an error.</summary>
    public IReadOnlyList<CsvColumn> ParseDates { get; init; } = [];

    /// <summary>How dates are written, as .NET spells it: <c>dd.MM.yyyy</c>. null reads ISO dates (2024-01-31, 2024-01-31T10:15:00) and what the invariant culture reads (01/31/2024).</summary>
    public string? DateFormat { get; init; }

    /// <summary>Lines to leave out at the beginning.</summary>
    public int SkipRows { get; init; }

    /// <summary>The most rows to read; null reads all.</summary>
    public int? NRows { get; init; }

    /// <summary>What begins a comment, which lasts to the end of the line; one ASCII character.</summary>
    public char? Comment { get; init; }

    /// <summary>What groups the digits of a number: the comma of "70,000"; one ASCII character.</summary>
    public char? Thousands { get; init; }

    /// <summary>What stands before the decimals of a number; one ASCII character.</summary>
    public char Decimal { get; init; } = '.';

    /// <summary>Spellings of a missing value, beside the usual ones (empty, NA, N/A, n/a, NaN, nan, NULL, null, None, #N/A ...).</summary>
    public IReadOnlyList<string> NaValues { get; init; } = [];

    /// <summary>Whether the usual spellings of a missing value count.</summary>
    public bool KeepDefaultNa { get; init; } = true;

    /// <summary>The file's encoding, as Python names it: utf-8, utf-16, cp949, euc-kr, latin1, cp1252 ... null finds out whether it is UTF-8, UTF-16 or Korean CP949.</summary>
    public string? Encoding { get; init; }

    /// <summary>An option that is one character, as a byte.</summary>
    /// <exception cref="ArgumentException">It is not ASCII, or has another meaning in every file.</exception>
    internal static byte Ascii(char value, string option)
        => value is > (char)0 and < (char)128 and not ('"' or '\r' or '\n') ? (byte)value
        : throw new ArgumentException($"ReadCsv: the {option} must be one ASCII character other than a quote or a newline, received '{value}'.");
}
