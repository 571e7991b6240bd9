using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The different values of columns, sorted, a missing one last, and values as their numbers.</summary>
internal static class Categories
{
    /// <summary>The columns of a matrix.</summary>
    public static Column[] Columns(Tensor<float> x)
        => [.. Enumerable.Range(0, (int)Inputs.Features(x).Lengths[1]).Select(i => Column.Create($"x{i}", x.Columns(i..(i + 1)).AsSpan().ToArray()))];

    /// <summary>The columns of a table.</summary>
    public static Column[] Columns(DataFrame table)
        => table.RowCount > 0 ? [.. table.Columns.Select(name => table[name])] : throw new ArgumentException("Expected a table with one row or more, received none.");

    /// <summary>The values that occur in a column.</summary>
    public static Column Of(Column column)
    {
        var unique = column.Unique();
        return unique.TakeRows(RadixSort.Order([unique], [true], unique.Count));
    }

    /// <summary>For each value its place among the categories, −1 if it is not among them.</summary>
    public static int[] Encode(Column column, Column categories)
    {
        if (column.IsText != categories.IsText)
            throw new ArgumentException($"Column '{column.Name}' held {(categories.IsText ? "text" : "numbers")} when it was fitted; now it holds {(column.IsText ? "text" : "numbers")}.");
        if (column.ElementType != categories.ElementType)
            (column, categories) = (Doubles(column), Doubles(categories));
        int[] codes = Factors.Of(categories.Append(column)).Codes[categories.Count..];
        for (int row = 0; row < codes.Length; row++)
            codes[row] = codes[row] < categories.Count ? codes[row] : -1;
        return codes;
    }

    /// <summary>The error for a value that was not there when the encoder was fitted.</summary>
    public static ArgumentException Unknown(Column column, int row, Column categories)
        => new($"Column '{column.Name}', row {row}: the category {Text(column[row])} was not there when the encoder was fitted; it knows {string.Join(", ", categories.Take(10).Select(Text))}{(categories.Count > 10 ? ", ..." : "")}.");

    /// <summary>A category as text; a missing one is called nan.</summary>
    public static string Text(object? category) => category switch
    {
        null => "nan",
        float number => PythonText.Of(number),
        double number => PythonText.Of(number),
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{category}"),
    };

    /// <summary>The columns of a table that an encoder was fitted on.</summary>
    public static Column[] Columns(DataFrame table, IReadOnlyList<Column> categories) => [.. categories.Select(c => table[c.Name])];

    private static Column<double> Doubles(Column column) => Column.Create(column.Name, Enumerable.Range(0, column.Count).Select(column.ToDouble).ToArray());
}
