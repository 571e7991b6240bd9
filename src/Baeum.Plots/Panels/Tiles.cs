namespace Baeum.Plots;

/// <summary>Panels in rows and columns, their axes lined up, with one title and one legend for all.</summary>
internal sealed record Tiles(IReadOnlyList<Panel> Panels, int Columns) : Panel
{
    private const double Gap = 1;

    /// <summary>Layers that a legend right of all panels names.</summary>
    public IReadOnlyList<Layer> Named { get; init; } = [];

    public override Margins Measure(Box box, Theme theme) => default;

    public override void Draw(Scene scene, Box box, Margins margins, Theme theme)
    {
        DrawTitle(scene, box.Center.X, box.Top + TitleHeight(theme), box.Width, theme);
        box = box with { Top = box.Top + TitleHeight(theme) };
        if (Named.Count > 0)
        {
            var legend = new LegendBox(Named.SelectMany(layer => layer.Legend(theme)), theme);
            box = box with { Right = box.Right - legend.Room };
            legend.DrawBeside(scene, box);
        }
        if (Panels.Count == 0)
            return;
        int rows = (Panels.Count + Columns - 1) / Columns;
        double gap = Gap * theme.FontSize, width = (box.Width - (Columns - 1) * gap) / Columns, height = (box.Height - (rows - 1) * gap) / rows;
        var needs = Panels.Select(panel => panel.Measure(new(0, 0, width, height), theme)).ToArray();
        Margins Column(int c) => Largest(needs.Where((_, i) => i % Columns == c));
        Margins Row(int r) => Largest(needs.Where((_, i) => i / Columns == r));
        double[] Across() => Sum(Columns, c => Column(c).Left, c => Column(c).Right, box.Width, gap);
        double[] Down() => Sum(rows, r => Row(r).Top, r => Row(r).Bottom, box.Height, gap);
        // All axes are as large as those with the least room: there names may have to turn that stood level in a cell of their own.
        double inWidth = Across()[1] - gap - Column(0).Left - Column(0).Right, inHeight = Down()[1] - gap - Row(0).Top - Row(0).Bottom;
        needs = [.. Panels.Select((panel, i) => needs[i].Max(panel.Measure(new(0, 0, inWidth + needs[i].Left + needs[i].Right, inHeight + needs[i].Top + needs[i].Bottom), theme)))];
        double[] left = Across(), top = Down();
        for (int i = 0; i < Panels.Count; i++)
        {
            int c = i % Columns, r = i / Columns;
            var cell = new Box(box.Left + left[c], box.Top + top[r], box.Left + left[c + 1] - gap, box.Top + top[r + 1] - gap);
            Panels[i].Draw(scene, cell, new(Column(c).Left, Row(r).Top, Column(c).Right, Row(r).Bottom), theme);
        }
    }

    public override Panel Map(Func<Chart, Chart> change) => this with { Panels = [.. Panels.Select(panel => panel.Map(change))] };

    private static Margins Largest(IEnumerable<Margins> margins) => margins.Aggregate(default(Margins), (a, b) => a.Max(b));

    // Where each cell begins (and one more: where the next would), such that the insides of all cells are equally long.
    private static double[] Sum(int count, Func<int, double> before, Func<int, double> after, double length, double gap)
    {
        double inside = (length - (count - 1) * gap - Enumerable.Range(0, count).Sum(i => before(i) + after(i))) / count;
        var starts = new double[count + 1];
        for (int i = 0; i < count; i++)
            starts[i + 1] = starts[i] + before(i) + inside + after(i) + gap;
        return starts;
    }
}
