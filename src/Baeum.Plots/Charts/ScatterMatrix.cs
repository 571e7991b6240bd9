using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Plots;

public static partial class Plot
{
    private const int MostVariables = 12;

    /// <summary>Each column against each other one, with histograms on the diagonal. pandas: <c>scatter_matrix</c>, seaborn: <c>pairplot</c>.</summary>
    /// <param name="x">Shape: [samples, columns], at most 12 columns.</param>
    /// <param name="names">Of the columns.</param>
    /// <param name="hue">The class of each sample; each gets a color.</param>
    /// <param name="hueNames">Names of the classes, in the sorted order of <paramref name="hue"/>.</param>
    /// <param name="bins">Of the histograms.</param>
    /// <param name="alpha">Opacity of the markers, 0 to 1.</param>
    public static Figure ScatterMatrix(Tensor<float> x, IReadOnlyList<string>? names = null, Labels? hue = null, IReadOnlyList<string>? hueNames = null, int bins = 10, double alpha = 0.6)
    {
        var shape = x.Shape();
        if (shape.Rank != 2 || shape[1] is < 1 or > MostVariables || names is not null && names.Count != shape[1] || hue is not null && hue.Count != shape[0])
            throw new ArgumentException($"ScatterMatrix: expected (samples, columns) with 1 to {MostVariables} columns, a name for each column and a label for each sample; received shape {shape}, {names?.Count ?? shape[1]} names and {hue?.Count ?? shape[0]} labels.");
        int n = shape[1];
        Values[] columns = [.. Enumerable.Range(0, n).Select(c => (Values)ClassScores.Column(x, n, c))];
        var (codes, classes) = hue is null ? (new int[shape[0]], [""]) : Classes.Of(hue, hueNames);
        var charts = new Panel[n * n];
        for (int cell = 0; cell < charts.Length; cell++)
        {
            var (row, column) = (cell / n, cell % n);
            Layer[] layers = row == column ? [new DiagonalLayer(columns[row], Check.Positive(bins)) { Color = hue is null ? default(Color?) : Gray }]
                : [.. classes.Select((_, k) => new ScatterLayer(Where(columns[column], codes, k), Where(columns[row], codes, k)) { Turn = k, Size = 3.5, Opacity = Check.Between(alpha, 0, 1) })];
            charts[cell] = new Chart(layers)
            {
                X = new() { Label = row == n - 1 ? names?[column] : null, HasNoTickLabels = row < n - 1 },
                Y = new() { Label = column == 0 ? names?[row] : null, HasNoTickLabels = column > 0 },
            };
        }
        Layer[] named = hue is null ? [] : [.. classes.Select((name, k) => new ScatterLayer([], []) { Label = name, Turn = k })];
        double inches = Math.Clamp(1.9 * n, 4, 16);
        return new Figure(new Tiles(charts, n) { Named = named }).FigSize(inches * 1.1 + (hue is null ? 0 : 1), inches);
    }

    private static Color Gray => "gray";
}
