using Baeum.Data;

namespace Baeum.Plots;

public static partial class Plot
{
    // With more bars their counts would not fit over them.
    private const int MostCounts = 20;

    /// <summary>How often each value of a column occurs; its name stands under the axis. seaborn: <c>countplot(x=column)</c>.</summary>
    public static Figure Count(Column column) => Count((Labels)column).XLabel(column.Name);

    /// <summary>How often each label occurs. seaborn: <c>countplot(labels)</c>.</summary>
    /// <param name="labels">Numbers (bars in ascending order) or text (in order of first appearance).</param>
    /// <param name="names">Names of the classes, in the sorted order of the labels.</param>
    public static Figure Count(Labels labels, IReadOnlyList<string>? names = null)
    {
        var classes = labels.IsText ? (Labels)((string[])labels).Distinct().ToArray() : labels.Classes();
        var (codes, shown) = Classes.Of(labels, classes, names);
        var counts = new double[shown.Length];
        foreach (int code in codes)
            counts[code]++;
        var figure = Bar(shown, counts, values: shown.Length <= MostCounts).YLabel("count");
        return figure with { Panel = figure.Panel.Map(c => c with { Y = c.Y with { IsWhole = true } }) };
    }
}
