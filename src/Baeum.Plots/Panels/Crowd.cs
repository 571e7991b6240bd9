namespace Baeum.Plots;

/// <summary>How much of a drawing lies in a box.</summary>
internal static class Crowd
{
    /// <summary>Points of lines and centres of discs inside, lines that cross, rectangles that overlap.</summary>
    public static long Count(IEnumerable<Mark> marks, Box box)
    {
        long count = 0;
        foreach (var mark in marks)
            count += mark switch
            {
                PathMark path => Count(path.Points, box),
                CircleMark circle => box.Contains(circle.Center) ? 1 : 0,
                RectMark rect => rect.Box.Overlaps(box) ? 1 : 0,
                PictureMark picture => picture.Box.Overlaps(box) ? 1 : 0,
                TextMark text => box.Contains(text.At) ? 1 : 0,
                ClipMark clip => Count(clip.Marks, box),
                _ => 0,
            };
        return count;
    }

    private static long Count(Point[] line, Box box)
    {
        long count = 0;
        for (int i = 0; i < line.Length; i++)
            if (box.Contains(line[i]) || i > 0 && Crosses(line[i - 1], line[i], box))
                count++;
        return count;
    }

    // Both ends outside: does the line pass between the corners?
    private static bool Crosses(Point a, Point b, Box box)
    {
        if (Math.Max(a.X, b.X) < box.Left || Math.Min(a.X, b.X) > box.Right || Math.Max(a.Y, b.Y) < box.Top || Math.Min(a.Y, b.Y) > box.Bottom)
            return false;
        double Side(double x, double y) => (b.X - a.X) * (y - a.Y) - (b.Y - a.Y) * (x - a.X);
        double s0 = Side(box.Left, box.Top), s1 = Side(box.Right, box.Top), s2 = Side(box.Right, box.Bottom), s3 = Side(box.Left, box.Bottom);
        return !(s0 > 0 && s1 > 0 && s2 > 0 && s3 > 0) && !(s0 < 0 && s1 < 0 && s2 < 0 && s3 < 0);
    }
}
