using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Plots;

public static partial class Plot
{
    // Cells get texts unless there are more of them.
    private const int MostCellTexts = 225;

    // Cells are square unless the map would become a ribbon.
    private const double MostAspect = 4;

    /// <summary>A matrix as colored cells with a color bar, row 0 on top. seaborn: <c>heatmap(matrix)</c>, matplotlib: <c>imshow(matrix)</c>.</summary>
    /// <param name="matrix">Shape: [rows, columns]; NaN cells stay empty.</param>
    /// <param name="rows">Names of the rows.</param>
    /// <param name="columns">Names of the columns.</param>
    /// <param name="cmap">"viridis" (the default), "Blues", "Greens", "Reds", "Greys", "gray", "coolwarm"; "_r" after the name reverses it.</param>
    /// <param name="annot">Whether each cell carries its value; null: if there are no more than 225 cells.</param>
    /// <param name="vmin">Value of the first color; null: the smallest.</param>
    /// <param name="vmax">Value of the last color; null: the largest.</param>
    public static Figure HeatMap(Tensor<float> matrix, IReadOnlyList<string>? rows = null, IReadOnlyList<string>? columns = null, string cmap = "viridis", bool? annot = null, double? vmin = null, double? vmax = null)
    {
        var shape = matrix.Shape();
        if (shape.Rank != 2 || shape.Size == 0)
            throw new ArgumentException($"HeatMap: expected a matrix (rows, columns), received shape {shape}.");
        if ((rows ?? columns) is not null && ((rows?.Count ?? shape[0]) != shape[0] || (columns?.Count ?? shape[1]) != shape[1]))
            throw new ArgumentException($"HeatMap: received {rows?.Count ?? shape[0]} row names and {columns?.Count ?? shape[1]} column names for shape {shape}.");
        var shades = new Shades(Colormap.Of(cmap), (Values)matrix, vmin, vmax);
        var layers = new List<Layer> { new PictureLayer(shades.Paint(matrix)) };
        if (annot ?? shape.Size <= MostCellTexts)
            layers.Add(CellTexts(matrix, shades));
        double aspect = (double)shape[1] / shape[0];
        return new(new Chart(layers)
        {
            X = new() { Categories = columns, IsWhole = true },
            Y = new() { Categories = rows, IsWhole = true, IsInverted = true },
            Aspect = aspect is >= 1 / MostAspect and <= MostAspect ? aspect : null,
            HasGrid = false,
            ColorBar = new(shades.Colormap, shades.Min, shades.Max),
        });
    }

    private static CellTextLayer CellTexts(Tensor<float> matrix, Shades shades)
    {
        var shape = matrix.Shape();
        var values = matrix.AsReadOnlySpan();
        bool isWhole = ((Values)matrix).All(v => !double.IsFinite(v) || v == Math.Floor(v));
        var texts = new string[shape[0], shape[1]];
        var cells = new Color[shape[0], shape[1]];
        for (int i = 0; i < values.Length; i++)
        {
            int row = i / shape[1], column = i % shape[1];
            texts[row, column] = float.IsNaN(values[i]) ? "" : isWhole ? TickText.Number(values[i], 0) : TickText.Short(values[i], 2);
            cells[row, column] = shades.At(values[i]);
        }
        return new(texts, cells);
    }
}
