namespace Baeum.Plots;

public static partial class Plot
{
    /// <summary>A line with how far off each of its points may be: upright strokes from <c>y − yerr</c> to <c>y + yerr</c>. matplotlib: <c>errorbar</c>.</summary>
    /// <param name="x">Places.</param>
    /// <param name="y">Heights; NaN leaves a gap.</param>
    /// <param name="yerr">Half the height of each stroke, such as a standard deviation; not negative.</param>
    /// <param name="label">Name in the legend; without it none is shown.</param>
    /// <param name="color">Null: the palette's next.</param>
    /// <param name="marker">"" none (the default), "o", ".", "s", "^", "v", "D", "+", "x".</param>
    /// <param name="linestyle">"-" (the default), "--", ":", "-.".</param>
    /// <param name="capsize">Half the length of the lines across the ends, in points.</param>
    /// <exception cref="ArgumentException">There are not as many of each, or an error is negative.</exception>
    public static Figure ErrorBar(Values x, Values y, Values yerr, string? label = null, Color? color = null, string marker = "", string linestyle = "-", double capsize = 0)
    {
        Values.RequireSameCount(x, yerr, nameof(ErrorBar));
        if (yerr.Any(e => e < 0))
            throw new ArgumentException(FormattableString.Invariant($"ErrorBar: errors are lengths and cannot be negative; received {yerr.First(e => e < 0)}."));
        var line = Line(x, y, label, color, marker, linestyle);
        var bars = new ErrorBarLayer(x, y, yerr, Compute.Check.NonNegative(capsize)) { Color = color };
        return line with { Panel = line.Panel.Map(c => c with { Layers = [bars, .. c.Layers] }) };
    }
}
