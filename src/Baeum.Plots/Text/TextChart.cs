using System.Text;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Plots;

/// <summary>Small charts as text, for a terminal: columns line up with Hangul and Han names too.</summary>
public static class TextChart
{
    private const int LongestName = 24, AxisLabels = 5;

    private const string Eighths = " ▏▎▍▌▋▊▉█";

    /// <summary>A level bar a name, with its value, one a line: <c>cat │███████▌ 31</c>.</summary>
    /// <param name="names">Left of the bars; cut beyond 24 cells.</param>
    /// <param name="values">One a name. Bars begin at zero; negative, missing and infinite values get none.</param>
    /// <param name="width">Cells of the longest bar.</param>
    public static string Bar(IReadOnlyList<string> names, Values values, int width = 40)
    {
        if (names.Count != values.Count)
            throw new ArgumentException($"TextChart.Bar: received {names.Count} names and {values.Count} values.");
        Check.Positive(width);
        var shown = names.Select(name => TerminalText.Fit(CleanText.Of(name), LongestName)).ToArray();
        int widest = shown.Select(TerminalText.Width).DefaultIfEmpty().Max();
        double largest = values.Where(double.IsFinite).DefaultIfEmpty().Max();
        var text = new StringBuilder();
        for (int i = 0; i < shown.Length; i++)
        {
            double share = double.IsFinite(values[i]) && values[i] > 0 ? values[i] / largest : 0;
            int eighths = (int)Math.Round(share * width * 8);
            text.Append(TerminalText.PadRight(shown[i], widest)).Append(" │").Append('█', eighths / 8);
            if (eighths % 8 > 0)
                text.Append(Eighths[eighths % 8]);
            text.Append(' ').Append(TickText.Short(values[i], 4)).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>Lines of dots over 0, 1, 2, ... with the smallest and largest value on the left: <c>TextChart.Lines(("loss", loss), ("val_loss", valLoss))</c>. The second line is dotted, the third more so.</summary>
    public static string Lines(params ReadOnlySpan<(string Label, Values Y)> series) => Lines(60, 10, series);

    /// <summary>As above, on a canvas of so many cells; each cell holds 2 x 4 dots.</summary>
    public static string Lines(int width, int height, params ReadOnlySpan<(string Label, Values Y)> series)
    {
        var canvas = new DotCanvas(Check.Positive(width), Check.Positive(height));
        var extent = Extent.None;
        int longest = 1;
        foreach (var (_, y) in series)
            (extent, longest) = (extent.Union(Extent.Of(y.Span)), Math.Max(longest, y.Count));
        var (min, max) = new Axis { Margin = 0 }.Limits(extent);
        var legend = new StringBuilder();
        for (int i = 0; i < series.Length; i++)
        {
            Trace(canvas, series[i].Y, longest, min, max, stride: i + 1);
            legend.Append(i == 0 ? "" : "   ").Append(DotCanvas.Sample(i + 1)).Append(' ').Append(CleanText.Of(series[i].Label));
        }
        return Framed(canvas.Rows(), Labels(height, min, max)) + legend + '\n';
    }

    private static void Trace(DotCanvas canvas, Values y, int count, double min, double max, int stride)
    {
        (int X, int Y)? last = null;
        int phase = 0;
        for (int i = 0; i < y.Count; i++)
        {
            if (!double.IsFinite(y[i]))
            {
                last = null;
                continue;
            }
            int column = count == 1 ? 0 : (int)Math.Round((double)i / (count - 1) * (canvas.Width - 1)), row = (int)Math.Round((max / 2 - y[i] / 2) / (max / 2 - min / 2) * (canvas.Height - 1));
            var (fromX, fromY) = last ?? (column, row);
            int steps = Math.Max(Math.Abs(column - fromX), Math.Abs(row - fromY));
            for (int s = last is null ? 0 : 1; s <= steps; s++)
                if (phase++ % stride == 0)
                    canvas.Set(fromX + (int)Math.Round((double)(column - fromX) * s / Math.Max(1, steps)), fromY + (int)Math.Round((double)(row - fromY) * s / Math.Max(1, steps)));
            last = (column, row);
        }
    }

    // A value at every second, third ... row, and at the first and last.
    private static string[] Labels(int rows, double min, double max)
    {
        int stride = Math.Max(1, (int)Math.Round((rows - 1.0) / (AxisLabels - 1)));
        double power = Math.Floor(Math.Log10(max / 2 - min / 2));
        string Label(double value) => power is > -4 and < 6 ? TickText.Number(value, (int)Math.Max(0, 2 - power)) : TickText.Short(value);
        return [.. Enumerable.Range(0, rows).Select(r => r % stride == 0 && rows - 1 - r >= stride || r == rows - 1 ? Label(max - (max / 2 - min / 2) * 2 * r / Math.Max(1, rows - 1)) : "")];
    }

    private static string Framed(string[] rows, string[] labels)
    {
        int width = labels.Max(label => label.Length);
        var text = new StringBuilder();
        for (int r = 0; r < rows.Length; r++)
            text.Append(labels[r].PadLeft(width)).Append(labels[r].Length > 0 ? " ┤" : " │").Append(rows[r]).Append('\n');
        return text.Append(' ', width + 2).ToString();
    }
}
