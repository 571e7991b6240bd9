using Baeum.Data;

namespace Baeum.Cli;

/// <summary>A table and where it came from.</summary>
/// <param name="Name">For the run folder: the file's name without folder and extension, or the data set's.</param>
/// <param name="Source">For messages: the path as it was given, or the data set's name.</param>
/// <param name="Frame">The rows.</param>
/// <param name="Target">What a built-in data set is there to predict; null for a file.</param>
internal sealed record Table(string Name, string Source, DataFrame Frame, string? Target)
{
    /// <summary>The column of that name.</summary>
    /// <exception cref="ArgumentException">There is none; the message names the nearest ones.</exception>
    public Column this[string column] => Frame.Contains(column) ? Frame[column] : throw new ArgumentException($"{Missing(column)} {Known(column)}");

    /// <summary>Where a row is found, for messages: the line of the file, or the number of the row in a data set, from 1.</summary>
    public string Place(int row) => Target is null ? $"line {CsvLines.Of(Source, row)}" : $"row {row + 1}";

    /// <summary>The first half of the message for a column that is not there.</summary>
    public string Missing(string column) => $"'{Source}' has no column '{column}'.";

    /// <summary>Names for a message: the nearest, or the first of all.</summary>
    public string Known(string column)
    {
        const int Most = 20;
        var near = Nearest.Names(column, Frame.Columns);
        return near.Length > 0
            ? $"Did you mean {string.Join(" or ", near.Select(n => $"'{n}'"))}?"
            : $"Its columns are {string.Join(", ", Frame.Columns.Take(Most).Select(n => $"'{n}'"))}{(Frame.Columns.Count > Most ? $" and {Frame.Columns.Count - Most} more" : "")}.";
    }
}
