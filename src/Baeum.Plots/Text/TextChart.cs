using System.Text;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Plots;

/// <summary>Small charts as text, for a terminal: columns line up with Hangul and Han names too.</summary>
public static partial class TextChart
{
    private const int LongestName = 24, UsualWidth = 60, UsualHeight = 10;

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
        var shown = Named(names);
        double largest = values.Where(double.IsFinite).DefaultIfEmpty().Max();
        var text = new StringBuilder();
        for (int i = 0; i < shown.Length; i++)
        {
            double share = double.IsFinite(values[i]) && values[i] > 0 ? values[i] / largest : 0;
            int eighths = (int)Math.Round(share * width * 8);
            text.Append(shown[i]).Append(" │").Append('█', eighths / 8);
            if (eighths % 8 > 0)
                text.Append(Eighths[eighths % 8]);
            text.Append(' ').Append(TickText.Short(values[i], 4)).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>Lines of dots over 0, 1, 2, ... with the smallest and largest value on the left: <c>TextChart.Lines(("loss", loss), ("val_loss", valLoss))</c>. The second line is dotted, the third more so.</summary>
    public static string Lines(params ReadOnlySpan<(string Label, Values Y)> series) => Lines(UsualWidth, UsualHeight, series);

    /// <summary>As above, on a canvas of so many cells; each cell holds 2 x 4 dots.</summary>
    public static string Lines(int width, int height, params ReadOnlySpan<(string Label, Values Y)> series)
        => DotChart.Lines(width, height, hasEnds: false, [.. series.ToArray().Select(s => (s.Label, Values.Range(s.Y.Count), s.Y))]);

    /// <summary>Lines of dots from (x, y) to (x, y), the smallest and largest x below.</summary>
    /// <exception cref="ArgumentException">A series has not as many x as y.</exception>
    public static string Lines(params ReadOnlySpan<(string Label, Values X, Values Y)> series)
        => DotChart.Lines(UsualWidth, UsualHeight, hasEnds: true, Required(series, nameof(Lines)));

    /// <summary>A dot at each (x, y); of several series a sign at each point: o, x, +, ...</summary>
    /// <exception cref="ArgumentException">A series has not as many x as y.</exception>
    public static string Scatter(params ReadOnlySpan<(string Label, Values X, Values Y)> series)
        => DotChart.Points(UsualWidth, UsualHeight + UsualHeight / 2, Required(series, nameof(Scatter)));

    private static (string, Values, Values)[] Required(ReadOnlySpan<(string Label, Values X, Values Y)> series, string chart)
    {
        foreach (var (_, x, y) in series)
            Values.RequireSameCount(x, y, $"TextChart.{chart}");
        return series.ToArray();
    }

    // Cut, and padded to the longest.
    private static string[] Named(IReadOnlyList<string> names)
    {
        string[] shown = [.. names.Select(name => TerminalText.Fit(CleanText.Of(name), LongestName))];
        int widest = shown.Select(TerminalText.Width).DefaultIfEmpty().Max();
        return Array.ConvertAll(shown, name => TerminalText.PadRight(name, widest));
    }
}
