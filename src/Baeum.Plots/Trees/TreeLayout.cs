using System.Runtime.CompilerServices;

namespace Baeum.Plots;

/// <summary>The places of a tree's boxes, in points from its left upper corner. A parent stands over the middle of its children, and subtrees as near to each other as their outlines let them.</summary>
/// <remarks>Source: Reingold and Tilford, "Tidier drawings of trees", 1981, with boxes of any width.</remarks>
internal sealed class TreeLayout
{
    // In heights of the text.
    private const double Gap = 1.2, RowGap = 3.4, Pad = 0.6, LineHeight = 1.3, Narrowest = 2.4;

    private readonly List<(TreeBox Node, int Depth, int Parent, double X)> _placed = [];
    private readonly double _size;

    public TreeLayout(TreeBox root, double fontSize)
    {
        _size = fontSize;
        var outline = Measure(root, out var shape);
        double left = outline.Min(level => level.Left);
        Width = outline.Max(level => level.Right) - left;
        Place(shape, 0, -1, -left);
        var heights = new double[outline.Count];
        foreach (var (node, depth, _, _) in _placed)
            heights[depth] = Math.Max(heights[depth], BoxHeight(node));
        var tops = new double[heights.Length];
        for (int d = 1; d < tops.Length; d++)
            tops[d] = tops[d - 1] + heights[d - 1] + RowGap * fontSize;
        Height = tops[^1] + heights[^1];
        Nodes = [.. _placed.Select(p =>
        {
            double width = BoxWidth(p.Node), height = BoxHeight(p.Node), top = tops[p.Depth] + (heights[p.Depth] - height) / 2;
            return (p.Node, p.Parent, new Box(p.X - width / 2, top, p.X + width / 2, top + height));
        })];
    }

    /// <summary>Every box after its parent; −1 for the root.</summary>
    public (TreeBox Node, int Parent, Box Place)[] Nodes { get; }

    public double Width { get; }

    public double Height { get; }

    /// <summary>The middle of a line of a box.</summary>
    public Point Line(Box place, int line) => new(place.Center.X, place.Top + (Pad + (line + 0.5) * LineHeight) * _size);

    private double BoxWidth(TreeBox node) => Math.Max(node.Lines.Select(line => Typeface.Measure(line, _size)).DefaultIfEmpty(0).Max() + 2 * Pad * _size, Narrowest * _size);

    private double BoxHeight(TreeBox node) => (2 * Pad + Math.Max(node.Lines.Count, 1) * LineHeight) * _size;

    /// <summary>Where the subtree begins and ends in each row, from the middle of its root; the shape holds the same for every child.</summary>
    private List<(double Left, double Right)> Measure(TreeBox node, out Shape shape)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var all = new List<(double Left, double Right)>();
        var shapes = new Shape[node.Children.Count];
        var offsets = new double[shapes.Length];
        for (int c = 0; c < shapes.Length; c++)
        {
            var outline = Measure(node.Children[c], out shapes[c]);
            double offset = 0;
            if (c > 0)
                offset = Enumerable.Range(0, Math.Min(all.Count, outline.Count)).Max(d => all[d].Right + Gap * _size - outline[d].Left);
            offsets[c] = offset;
            for (int d = 0; d < outline.Count; d++)
            {
                if (d == all.Count)
                    all.Add((outline[d].Left + offset, outline[d].Right + offset));
                else
                    all[d] = (all[d].Left, outline[d].Right + offset);
            }
        }
        double middle = shapes.Length == 0 ? 0 : (offsets[0] + offsets[^1]) / 2, half = BoxWidth(node) / 2;
        shape = new(node, shapes, Array.ConvertAll(offsets, offset => offset - middle));
        return [(-half, half), .. all.Select(level => (level.Left - middle, level.Right - middle))];
    }

    private void Place(Shape shape, int depth, int parent, double x)
    {
        int own = _placed.Count;
        _placed.Add((shape.Node, depth, parent, x));
        for (int c = 0; c < shape.Children.Length; c++)
            Place(shape.Children[c], depth + 1, own, x + shape.Offsets[c]);
    }

    /// <summary>A subtree with the places of its children, from its own middle.</summary>
    private sealed record Shape(TreeBox Node, Shape[] Children, double[] Offsets);
}
