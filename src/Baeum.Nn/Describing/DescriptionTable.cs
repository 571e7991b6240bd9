using Baeum.Data;

namespace Baeum.Nn;

/// <summary>The table of a <see cref="ModelDescription"/>; a column that says nothing is left out.</summary>
internal static class DescriptionTable
{
    public static string Of(IReadOnlyList<LayerDescription> layers)
    {
        List<(string Title, bool IsNumber, Func<LayerDescription, string> Cell)> columns =
        [
            ("Layer (type)", false, l => $"{new string(' ', 2 * l.Depth)}{l.Name} ({l.Type})"),
            ("Output Shape", false, l => $"{l.OutputShape}"),
            ("Param #", true, l => PythonNumber.Thousands(l.Parameters)),
            ("is", false, l => l.Formula),
            ("FLOP", true, l => ModelDescription.Amount(l.Flops, "")),
            ("Sees", false, l => l.ReceptiveField),
        ];
        if (layers.All(l => l.ReceptiveField == $"{ReceptiveField.All}"))
            columns.RemoveAt(5);
        string[][] cells = [[.. columns.Select(c => c.Title)], .. layers.Select(l => columns.Select(c => c.Cell(l)).ToArray())];
        int[] widths = [.. columns.Select((_, i) => cells.Max(row => CellWidth.Of(row[i])))];
        var lines = cells.Select(row => string.Join("  ", row.Select((cell, i) => Pad(cell, widths[i], columns[i].IsNumber))).TrimEnd()).ToList();
        lines.Insert(1, new string('─', widths.Sum() + 2 * (widths.Length - 1)));
        return string.Join('\n', lines);
    }

    private static string Pad(string text, int width, bool right)
    {
        string space = new(' ', width - CellWidth.Of(text));
        return right ? space + text : text + space;
    }
}
