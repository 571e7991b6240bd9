namespace Baeum.Plots;

/// <summary>Dots on a terminal: a Braille character holds two columns and four rows of them, and is one cell wide everywhere.</summary>
/// <param name="columns">Cells across.</param>
/// <param name="rows">Cells down.</param>
internal sealed class DotCanvas(int columns, int rows)
{
    private const char Blank = '\u2800';

    // The bit of each dot in a Braille character, row by row.
    private static readonly int[] Bits = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80];

    private readonly int[] _cells = new int[columns * rows];

    /// <summary>Dots across.</summary>
    public int Width => 2 * columns;

    /// <summary>Dots down.</summary>
    public int Height => 4 * rows;

    /// <summary>Three cells of a line that shows every first, second, third ... dot.</summary>
    public static string Sample(int stride)
    {
        var canvas = new DotCanvas(3, 1);
        for (int x = 0; x < canvas.Width; x += stride)
            canvas.Set(x, 1);
        return canvas.Rows()[0];
    }

    public void Set(int x, int y) => _cells[y / 4 * columns + x / 2] |= Bits[y % 4 * 2 + x % 2];

    public string[] Rows() => [.. Enumerable.Range(0, rows).Select(r => string.Concat(_cells.Skip(r * columns).Take(columns).Select(bits => (char)(Blank + bits))).TrimEnd(Blank))];
}
