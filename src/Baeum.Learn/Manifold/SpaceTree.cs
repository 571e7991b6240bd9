namespace Baeum.Learn;

/// <summary>Points in boxes that are halved along each axis until a box holds one point or equal ones: far boxes act as one point. Source: Barnes and Hut (1986).</summary>
internal sealed class SpaceTree
{
    private const int MostDepth = 60;
    private readonly int _axes;
    private readonly double[] _points;
    private readonly List<Node> _nodes = [];
    private readonly List<double> _centres = [];

    /// <param name="points">[points, axes]</param>
    /// <param name="axes">Number of axes.</param>
    public SpaceTree(double[] points, int axes)
    {
        (_points, _axes) = (points, axes);
        var (low, width) = (new double[axes], 0.0);
        for (int j = 0; j < axes; j++)
        {
            double most = double.NegativeInfinity;
            low[j] = double.PositiveInfinity;
            for (int at = j; at < points.Length; at += axes)
                (low[j], most) = (Math.Min(low[j], points[at]), Math.Max(most, points[at]));
            width = Math.Max(width, most - low[j]);
        }
        Build([.. Enumerable.Range(0, points.Length / axes)], low, width * (1 + 1e-3) + 1e-300, 0);
    }

    /// <summary>What all other points do to one: adds <c>n q² (y − c)</c> to the force and returns <c>Σ n q</c>, <c>q = (1 + d² / ν)^(−(ν + 1) / 2)</c>.</summary>
    /// <param name="point">Its number.</param>
    /// <param name="angle">A box acts as one point if its width is less than this share of its distance.</param>
    /// <param name="freedom">ν</param>
    /// <param name="force">[axes]</param>
    public double Repel(int point, double angle, double freedom, Span<double> force) => Repel(0, point, angle * angle, freedom, force);

    private double Repel(int number, int point, double angle, double freedom, Span<double> force)
    {
        var node = _nodes[number];
        var y = _points.AsSpan(point * _axes, _axes);
        double squared = 0;
        for (int j = 0; j < _axes; j++)
            squared += (y[j] - _centres[number * _axes + j]) * (y[j] - _centres[number * _axes + j]);
        if (node.FirstChild < 0 && squared == 0)
            return 0;
        if (node.FirstChild < 0 || node.Width * node.Width < angle * squared)
        {
            double q = SpaceForce.Closeness(squared, freedom);
            for (int j = 0; j < _axes; j++)
                force[j] += node.Count * q * q * (y[j] - _centres[number * _axes + j]);
            return node.Count * q;
        }
        double sum = 0;
        for (int child = node.FirstChild; child >= 0; child = _nodes[child].Next)
            sum += Repel(child, point, angle, freedom, force);
        return sum;
    }

    private int Build(int[] points, double[] low, double width, int depth)
    {
        int number = _nodes.Count;
        _nodes.Add(default);
        for (int j = 0; j < _axes; j++)
        {
            double sum = 0;
            foreach (int point in points)
                sum += _points[point * _axes + j];
            _centres.Add(points.Length == 1 ? _points[points[0] * _axes + j] : sum / points.Length);
        }
        int first = -1, last = -1;
        if (points.Length > 1 && depth < MostDepth && !AreEqual(points))
            foreach (var group in points.GroupBy(point => Corner(point, low, width / 2)).OrderBy(g => g.Key))
            {
                var corner = (double[])low.Clone();
                for (int j = 0; j < _axes; j++)
                    corner[j] += (group.Key >> j & 1) * width / 2;
                int child = Build([.. group], corner, width / 2, depth + 1);
                if (last < 0)
                    first = child;
                else
                    _nodes[last] = _nodes[last] with { Next = child };
                last = child;
            }
        _nodes[number] = new(points.Length, width, first, -1);
        return number;
    }

    private int Corner(int point, double[] low, double half)
    {
        int corner = 0;
        for (int j = 0; j < _axes; j++)
            corner |= (_points[point * _axes + j] >= low[j] + half ? 1 : 0) << j;
        return corner;
    }

    private bool AreEqual(int[] points)
    {
        var first = _points.AsSpan(points[0] * _axes, _axes);
        foreach (int point in points)
            if (!_points.AsSpan(point * _axes, _axes).SequenceEqual(first))
                return false;
        return true;
    }

    private readonly record struct Node(int Count, double Width, int FirstChild, int Next);
}
