using System.Text;
using Baeum.Compute;

namespace Baeum.Plots;

public static partial class TextChart
{
    /// <summary>Box plots on one scale, one a line: whiskers ├──, the box between the quartiles ▒, the median ┃, values beyond the whiskers ·, and the median's value. matplotlib: <c>boxplot</c>.</summary>
    /// <param name="samples">Name and values of each; NaN is left away.</param>
    public static string Box(params ReadOnlySpan<(string Label, Values Sample)> samples) => Box(UsualWidth, samples);

    /// <summary>As above, so many cells wide.</summary>
    public static string Box(int width, params ReadOnlySpan<(string Label, Values Sample)> samples)
    {
        (string Label, BoxSummary Box)[] boxes = [.. samples.ToArray().Select(s => (s.Label, BoxSummary.Of(s.Sample)))];
        var (min, max) = new Axis { Margin = 0 }.Limits(boxes.Aggregate(Extent.None, (extent, b) => extent.Union(b.Box.Extent)));
        var scale = new AxisScale(min, max, 0, Check.Positive(width) - 1, IsLog: false);
        string[] names = Named([.. boxes.Select(b => b.Label)]);
        var text = new StringBuilder();
        for (int i = 0; i < boxes.Length; i++)
            text.Append(names[i]).Append(" │").Append(Row(boxes[i].Box, scale, width)).Append(' ').Append(TickText.Short(boxes[i].Box.Median, 4)).Append('\n');
        string first = TickText.Short(min, 4), last = TickText.Short(max, 4);
        return boxes.Length == 0 ? "" : text.Append(' ', Data.TerminalText.Width(names[0]) + 2).Append(first).Append(' ', Math.Max(1, width - first.Length - last.Length)).Append(last).Append('\n').ToString();
    }

    private static string Row(BoxSummary box, AxisScale scale, int width)
    {
        char[] row = new string(' ', width).ToCharArray();
        if (box.Extent.IsEmpty)
            return new(row);
        int At(double value) => (int)Math.Round(scale.At(value));
        foreach (double value in box.Outliers)
            row[At(value)] = '·';
        row.AsSpan(At(box.Low)..(At(box.High) + 1)).Fill('─');
        (row[At(box.Low)], row[At(box.High)]) = ('├', '┤');
        row.AsSpan(At(box.First)..(At(box.Third) + 1)).Fill('▒');
        row[At(box.Median)] = '┃';
        return new(row);
    }
}
