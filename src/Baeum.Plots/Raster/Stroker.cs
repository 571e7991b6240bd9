namespace Baeum.Plots;

/// <summary>Turns lines of some width into areas: a rectangle for each piece and a round wedge at each bend, all in one direction so that they unite.</summary>
internal static class Stroker
{
    /// <summary>Adds the area of a line through the points, in pixels. A dash pattern counts in widths.</summary>
    public static void Add(Coverage coverage, ReadOnlySpan<Point> points, bool isClosed, double width, double[]? dashes)
    {
        Point[] line = isClosed ? [.. points, points[0]] : points.ToArray();
        if (dashes is null)
            Solid(coverage, line, width / 2, isClosed);
        else
            foreach (var dash in Dash(line, Array.ConvertAll(dashes, d => d * width)))
                Solid(coverage, dash, width / 2, isClosed: false);
    }

    /// <summary>Adds the area of a disc.</summary>
    public static void AddDisc(Coverage coverage, Point center, double radius, bool isHole = false)
    {
        int sides = Math.Clamp((int)Math.Ceiling(Math.PI * Math.Sqrt(8 * radius)), 8, 256);
        Span<Point> points = stackalloc Point[sides];
        for (int i = 0; i < sides; i++)
        {
            var (sin, cos) = Math.SinCos((isHole ? i : -i) * 2 * Math.PI / sides);
            points[i] = center + new Point(cos, sin) * radius;
        }
        coverage.Add(points);
    }

    private static void Solid(Coverage coverage, ReadOnlySpan<Point> line, double half, bool isClosed)
    {
        Point first = default, last = default;
        bool hasLast = false;
        for (int i = 0; i + 1 < line.Length; i++)
        {
            var along = line[i + 1] - line[i];
            if (along.Length == 0)
                continue;
            var across = new Point(-along.Y, along.X) * (half / along.Length);
            coverage.Add([line[i] + across, line[i + 1] + across, line[i + 1] - across, line[i] - across]);
            if (hasLast)
                Join(coverage, line[i], last, across, half);
            else
                first = across;
            (last, hasLast) = (across, true);
        }
        if (hasLast && isClosed)
            Join(coverage, line[0], last, first, half);
    }

    // The wedge between the outer corners of two rectangles that meet at a point.
    private static void Join(Coverage coverage, Point at, Point before, Point after, double half)
    {
        double cross = before.X * after.Y - before.Y * after.X, dot = before.X * after.X + before.Y * after.Y;
        double turn = Math.Atan2(cross, dot);
        if (turn == 0)
            return;
        var from = cross > 0 ? before * -1 : before;
        int steps = Math.Max(1, (int)Math.Ceiling(Math.Abs(turn) * Math.Sqrt(half)));
        var previous = from;
        for (int i = 1; i <= steps; i++)
        {
            var (sin, cos) = Math.SinCos(turn * i / steps);
            var next = i == steps ? cross > 0 ? after * -1 : after : new Point(from.X * cos - from.Y * sin, from.X * sin + from.Y * cos);
            coverage.Add(cross > 0 ? [at, at + next, at + previous] : [at, at + previous, at + next]);
            previous = next;
        }
    }

    private static IEnumerable<Point[]> Dash(Point[] line, double[] pattern)
    {
        var dash = new List<Point> { line[0] };
        int part = 0;
        double left = pattern[0];
        for (int i = 0; i + 1 < line.Length; i++)
        {
            var from = line[i];
            for (double length = (line[i + 1] - from).Length; length > 0; length = (line[i + 1] - from).Length)
            {
                bool ends = left <= length;
                from = ends ? from + (line[i + 1] - from) * (left / length) : line[i + 1];
                left -= Math.Min(left, length);
                if (part % 2 == 0)
                    dash.Add(from);
                if (!ends)
                    break;
                if (part % 2 == 0)
                    yield return [.. dash];
                dash.Clear();
                part = (part + 1) % pattern.Length;
                left = pattern[part];
                dash.Add(from);
            }
        }
        if (part % 2 == 0 && dash.Count > 1)
            yield return [.. dash];
    }
}
