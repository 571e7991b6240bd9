namespace Baeum.Data;

/// <summary>Operations on text, value by value; missing ones stay missing. pandas: <c>column.str</c>.</summary>
public readonly struct ColumnText
{
    private readonly Column<string> _column;

    internal ColumnText(Column column)
        => _column = column as Column<string> ?? throw new InvalidOperationException($"Str: column '{column.Name}' holds {column.DType}, not text; write column.Astype<string>().Str.");

    /// <summary>Whether the text contains another, to the letter.</summary>
    public bool[] Contains(string part) => Mask(text => text.Contains(part, StringComparison.Ordinal));

    /// <summary>Whether the text begins with another.</summary>
    public bool[] StartsWith(string part) => Mask(text => text.StartsWith(part, StringComparison.Ordinal));

    /// <summary>Whether the text ends with another.</summary>
    public bool[] EndsWith(string part) => Mask(text => text.EndsWith(part, StringComparison.Ordinal));

    /// <summary>In lower case.</summary>
    public Column Lower() => _column.Apply((string text) => text.ToLowerInvariant());

    /// <summary>In upper case.</summary>
    public Column Upper() => _column.Apply((string text) => text.ToUpperInvariant());

    /// <summary>Without white space at both ends.</summary>
    public Column Strip() => _column.Apply((string text) => text.Trim());

    /// <summary>With one part in place of another, to the letter.</summary>
    public Column Replace(string part, string by) => _column.Apply((string text) => text.Replace(part, by, StringComparison.Ordinal));

    /// <summary>Number of characters.</summary>
    public Column Len() => _column.Apply((string text) => text.Length);

    /// <summary>The text between separators, a column for each place, named 0, 1, ...; shorter ones are missing at the end. pandas: <c>str.split(separator, expand=True)</c>.</summary>
    public DataFrame Split(string separator)
    {
        var parts = Array.ConvertAll(_column.Array, text => text?.Split(separator));
        int most = parts.Max(p => p?.Length) ?? 0;
        return new DataFrame(Enumerable.Range(0, most).Select(place => Column.Create($"{place}", Array.ConvertAll(parts, p => p is not null && place < p.Length ? p[place] : null))));
    }

    private bool[] Mask(Func<string, bool> holds) => Array.ConvertAll(_column.Array, text => text is not null && holds(text));
}

/// <summary>The way to the operations on text.</summary>
public static class ColumnStr
{
    extension(Column column)
    {
        /// <summary>Operations on text: <c>table["name"].Str.Lower()</c>.</summary>
        /// <exception cref="InvalidOperationException">The column holds no text.</exception>
        public ColumnText Str => new(column);
    }
}
