using System.Text;
using Baeum.Compute;

namespace Baeum.Plots;

/// <summary>Series drawn with dots or signs into a frame of values, as text.</summary>
internal static class DotChart
{
    private const int AxisLabels = 5;

    // Signs of the classes of a scatter chart: dots of several cannot be told apart without color.
    private const string Signs = "ox+*#@%&=~";

    /// <summary>Lines from point to point. The second is dotted, the third more so.</summary>
    /// <param name="width">Cells across; each holds 2 x 4 dots.</param>
    /// <param name="height">Cells down.</param>
    /// <param name="hasEnds">Whether the smallest and the largest x stand below.</param>
    /// <param name="series">Name, places and heights of each; NaN is a gap.</param>
    public static string Lines(int width, int height, bool hasEnds, IReadOnlyList<(string Label, Values X, Values Y)> series)
    {
        var canvas = new DotCanvas(Check.Positive(width), Check.Positive(height));
        var (x, y) = (Scale(series.Select(s => s.X), 0, canvas.Width - 1), Scale(series.Select(s => s.Y), canvas.Height - 1, 0));
        for (int i = 0; i < series.Count; i++)
            Trace(canvas, series[i].X, series[i].Y, x, y, stride: i + 1);
        return Framed(canvas.Rows(), height, width, y, hasEnds ? x : null, series.Select((s, i) => $"{DotCanvas.Sample(i + 1)} {CleanText.Of(s.Label)}"));
    }

    /// <summary>A dot at each point; of several series a sign at each, o for the first.</summary>
    public static string Points(int width, int height, IReadOnlyList<(string Label, Values X, Values Y)> series)
    {
        bool isOne = series.Count == 1;
        var canvas = new DotCanvas(Check.Positive(width), Check.Positive(height));
        var (x, y) = (Scale(series.Select(s => s.X), 0, canvas.Width - 1), Scale(series.Select(s => s.Y), canvas.Height - 1, 0));
        var cells = Enumerable.Range(0, height).Select(_ => new string(' ', width).ToCharArray()).ToArray();
        for (int s = 0; s < series.Count; s++)
            for (int i = 0; i < series[s].X.Count; i++)
                if (Place(x, series[s].X[i]) is >= 0 and var column && Place(y, series[s].Y[i]) is >= 0 and var row)
                    if (isOne)
                        canvas.Set(column, row);
                    else
                        cells[row / 4][column / 2] = Signs[s % Signs.Length];
        string[] rows = isOne ? canvas.Rows() : [.. cells.Select(row => new string(row).TrimEnd())];
        return Framed(rows, height, width, y, x, series.Where(s => s.Label.Length > 0).Select((s, i) => $"{(isOne ? "" : Signs[i % Signs.Length] + " ")}{CleanText.Of(s.Label)}"));
    }

    private static AxisScale Scale(IEnumerable<Values> values, double from, double to)
    {
        var (min, max) = new Axis { Margin = 0 }.Limits(values.Aggregate(Extent.None, (extent, v) => extent.Union(Extent.Of(v.Span))));
        return new(min, max, from, to, IsLog: false);
    }

    // -1 for what is not a number.
    private static int Place(AxisScale scale, double value) => double.IsFinite(value) ? (int)Math.Round(scale.At(value)) : -1;

    private static void Trace(DotCanvas canvas, Values xs, Values ys, AxisScale x, AxisScale y, int stride)
    {
        (int X, int Y)? last = null;
        int phase = 0;
        for (int i = 0; i < ys.Count; i++)
        {
            int column = Place(x, xs[i]), row = Place(y, ys[i]);
            if (column < 0 || row < 0)
            {
                last = null;
                continue;
            }
            var (fromX, fromY) = last ?? (column, row);
            int steps = Math.Max(Math.Abs(column - fromX), Math.Abs(row - fromY));
            for (int s = last is null ? 0 : 1; s <= steps; s++)
                if (phase++ % stride == 0)
                    canvas.Set(fromX + (int)Math.Round((double)(column - fromX) * s / Math.Max(1, steps)), fromY + (int)Math.Round((double)(row - fromY) * s / Math.Max(1, steps)));
            last = (column, row);
        }
    }

    private static string Framed(string[] rows, int height, int across, AxisScale y, AxisScale? x, IEnumerable<string> legend)
    {
        string[] labels = Labels(height, y.Min, y.Max);
        int width = labels.Max(label => label.Length);
        var text = new StringBuilder();
        for (int r = 0; r < rows.Length; r++)
            text.Append(labels[r].PadLeft(width)).Append(labels[r].Length > 0 ? " ┤" : " │").Append(rows[r]).Append('\n');
        if (x is { } ends)
        {
            string first = TickText.Short(ends.Min, 4), last = TickText.Short(ends.Max, 4);
            text.Append(' ', width + 2).Append(first).Append(' ', Math.Max(1, across - first.Length - last.Length)).Append(last).Append('\n');
        }
        string named = string.Join("   ", legend);
        return named.Length == 0 ? text.ToString() : text.Append(' ', width + 2).Append(named).Append('\n').ToString();
    }

    // A value at every second, third ... row, and at the first and last.
    private static string[] Labels(int rows, double min, double max)
    {
        int stride = Math.Max(1, (int)Math.Round((rows - 1.0) / (AxisLabels - 1)));
        double power = Math.Floor(Math.Log10(max / 2 - min / 2));
        string Label(double value) => power is > -4 and < 6 ? TickText.Number(value, (int)Math.Max(0, 2 - power)) : TickText.Short(value);
        return [.. Enumerable.Range(0, rows).Select(r => r % stride == 0 && rows - 1 - r >= stride || r == rows - 1 ? Label(max - (max / 2 - min / 2) * 2 * r / Math.Max(1, rows - 1)) : "")];
    }
}
