namespace Baeum.Plots;

/// <summary>The places of a diagram's boxes and arrows, in points from its left upper corner.</summary>
internal sealed class DiagramLayout
{
    private const double Gap = 18, RowGap = 26, Pad = 8, LineHeight = 1.35, Smaller = 0.85;

    private readonly double _size;

    public DiagramLayout(DiagramContent content, double fontSize)
    {
        (Content, _size) = (content, fontSize);
        Inner = [.. content.Nodes.Select(n => n.Inner is null ? null : new DiagramLayout(n.Inner, fontSize))];
        var ranks = new Ranks(content.Nodes.Count, content.Arrows);
        double[] width = [.. ranks.Row.Select((_, n) => n < content.Nodes.Count ? BoxWidth(n) : 2)];
        double[] middle = Spacing.Middles(ranks, width, Gap);
        double left = Enumerable.Range(0, middle.Length).Select(n => middle[n] - width[n] / 2).DefaultIfEmpty(0).Min();
        double top = 0;
        var tops = new double[ranks.Order.Length];
        var heights = new double[ranks.Order.Length];
        for (int r = 0; r < ranks.Order.Length; r++)
        {
            heights[r] = ranks.Order[r].Where(n => n < content.Nodes.Count).Select(BoxHeight).DefaultIfEmpty(0).Max();
            tops[r] = top;
            top += heights[r] + RowGap;
        }
        Boxes = [.. Enumerable.Range(0, middle.Length).Select(n =>
        {
            int r = ranks.Row[n];
            double height = n < content.Nodes.Count ? BoxHeight(n) : heights[r], start = tops[r] + (heights[r] - height) / 2;
            return new Box(middle[n] - left - width[n] / 2, start, middle[n] - left + width[n] / 2, start + height);
        })];
        Arrows = [.. ranks.Paths.Select(path => Route(path, ranks))];
        Width = Boxes.Select(b => b.Right).DefaultIfEmpty(0).Max();
        Height = Math.Max(top - RowGap, 0);
    }

    public DiagramContent Content { get; }

    /// <summary>The boxes of the nodes, then the places that arrows pass.</summary>
    public Box[] Boxes { get; }

    /// <summary>The points of each arrow.</summary>
    public Point[][] Arrows { get; }

    /// <summary>The diagrams within the boxes.</summary>
    public DiagramLayout?[] Inner { get; }

    public double Width { get; }

    public double Height { get; }

    /// <summary>Height of the smaller lines.</summary>
    public double LineSize => _size * Smaller;

    /// <summary>The middle of a line of a box: 0 is the title.</summary>
    public Point Line(int node, int line)
    {
        double middle = Boxes[node].Top + Pad + _size * LineHeight / 2;
        return new(Boxes[node].Center.X, line == 0 ? middle : middle + _size * LineHeight / 2 + (line - 0.5) * LineSize * LineHeight);
    }

    /// <summary>Where the diagram within a box begins.</summary>
    public Point InnerCorner(int node) => new(Boxes[node].Center.X - Inner[node]!.Width / 2, Boxes[node].Bottom - Pad - Inner[node]!.Height);

    private double BoxWidth(int n)
    {
        var node = Content.Nodes[n];
        double text = node.Lines.Select(l => Typeface.Measure(l, LineSize)).Append(Typeface.Measure(node.Title, _size)).Max();
        return Math.Max(Math.Max(text, Inner[n]?.Width ?? 0) + 2 * Pad, 60);
    }

    private double BoxHeight(int n)
        => 2 * Pad + _size * LineHeight + Content.Nodes[n].Lines.Count * LineSize * LineHeight + (Inner[n] is { } inner ? inner.Height + Pad : 0);

    /// <summary>From box to box, each piece between two rows an S; straight through rows.</summary>
    private Point[] Route(int[] path, Ranks ranks)
    {
        List<Point> points = [];
        for (int i = 0; i + 1 < path.Length; i++)
        {
            Point from = new(Leave(path[i], path[i + 1], ranks.Below, ranks.Order, ranks.Row), Boxes[path[i]].Bottom);
            Point to = new(Leave(path[i + 1], path[i], ranks.Above, ranks.Order, ranks.Row), Boxes[path[i + 1]].Top);
            const int steps = 16;
            for (int s = 0; s <= steps; s++)
            {
                double t = s / (double)steps, ease = t * t * (3 - 2 * t);
                points.Add(new(from.X + (to.X - from.X) * ease, from.Y + (to.Y - from.Y) * t));
            }
        }
        return [.. points];
    }

    /// <summary>Where an arrow meets a box: several arrows share its side, in the order of where they go.</summary>
    private double Leave(int node, int other, List<int>[] near, int[][] order, List<int> row)
    {
        int[] all = [.. near[node].Distinct().OrderBy(m => Boxes[m].Center.X).ThenBy(m => Array.IndexOf(order[row[m]], m))];
        double room = Math.Min(14, Boxes[node].Width / (all.Length + 1));
        return Boxes[node].Center.X + (Array.IndexOf(all, other) - (all.Length - 1) / 2.0) * room;
    }
}
