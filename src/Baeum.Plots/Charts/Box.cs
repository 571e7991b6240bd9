namespace Baeum.Plots;

public static partial class Plot
{
    /// <summary>Box plots side by side: quartiles, median, whiskers to the last value within 1.5 box heights, circles for values beyond. matplotlib: <c>boxplot</c>.</summary>
    /// <param name="samples">Name and values of each; NaN is left away.</param>
    public static Figure Box(params ReadOnlySpan<(string Label, Values Sample)> samples)
    {
        var boxes = new BoxSummary[samples.Length];
        var names = new string[samples.Length];
        for (int i = 0; i < boxes.Length; i++)
            (boxes[i], names[i]) = (BoxSummary.Of(samples[i].Sample), samples[i].Label);
        return new(Upright(names, new BoxLayer(boxes)));
    }
}
