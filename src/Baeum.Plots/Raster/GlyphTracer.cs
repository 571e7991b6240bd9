namespace Baeum.Plots;

/// <summary>Turns glyphs into areas. Upright text stands on whole pixels and its small and capital letters end on them, which keeps it sharp.</summary>
internal sealed class GlyphTracer(Coverage coverage)
{
    // Round letters reach beyond flat ones by so much of an em; that is left away.
    private const double Overshoot = 0.02;

    // A curve is cut into pieces that stay within this many pixels of it.
    private const double Tolerance = 0.1;

    private Font _font = Font.Latin;
    private double _x, _size, _sin, _cos;
    private Point _origin;
    private bool _isUpright;

    /// <summary>Adds a line of text.</summary>
    /// <param name="text">Clean text.</param>
    /// <param name="origin">Where the baseline begins, in pixels.</param>
    /// <param name="size">Height of an em in pixels.</param>
    /// <param name="angle">Degrees counterclockwise.</param>
    public void Add(string text, Point origin, double size, double angle)
    {
        (_size, _isUpright) = (size, angle % 90 == 0);
        (_sin, _cos) = Math.SinCos(angle * Math.PI / 180);
        if (_isUpright)
            (_sin, _cos) = (Math.Round(_sin), Math.Round(_cos));
        _origin = !_isUpright ? origin : _sin == 0 ? origin with { Y = Math.Round(origin.Y) } : origin with { X = Math.Round(origin.X) };
        foreach (var (font, glyph, x) in Typeface.Lay(text))
        {
            (_font, _x) = (font, x);
            font.Trace(glyph, Contour);
        }
    }

    private void Contour(ReadOnlySpan<OutlinePoint> points)
    {
        int start = 0;
        while (start < points.Length && !points[start].IsOnCurve)
            start++;
        var first = start < points.Length ? Place(points[start].X, points[start].Y) : Middle(Place(points[0].X, points[0].Y), Place(points[^1].X, points[^1].Y));
        start = start < points.Length ? start + 1 : 0;
        Point from = first, control = default;
        bool hasControl = false;
        for (int i = 0; i < points.Length; i++)
        {
            var point = points[(start + i) % points.Length];
            var place = Place(point.X, point.Y);
            if (hasControl)
                Curve(ref from, control, point.IsOnCurve ? place : Middle(control, place));
            else if (point.IsOnCurve)
            {
                coverage.Add(from, place);
                from = place;
            }
            (control, hasControl) = (place, !point.IsOnCurve);
        }
        if (hasControl)
            Curve(ref from, control, first);
    }

    private void Curve(ref Point from, Point control, Point to)
    {
        double bend = (from - control * 2 + to).Length;
        int pieces = Math.Max(1, (int)Math.Ceiling(Math.Sqrt(bend / (4 * Tolerance))));
        var start = from;
        for (int i = 1; i <= pieces; i++)
        {
            double t = (double)i / pieces;
            var next = i == pieces ? to : start * ((1 - t) * (1 - t)) + control * (2 * t * (1 - t)) + to * (t * t);
            coverage.Add(from, next);
            from = next;
        }
    }

    private static Point Middle(Point a, Point b) => (a + b) * 0.5;

    private Point Place(double x, double y)
    {
        double right = (_x + x) * _size, up = _isUpright && _font == Font.Latin ? Fitted(y) : y * _size;
        return new(_origin.X + right * _cos - up * _sin, _origin.Y - right * _sin - up * _cos);
    }

    // Heights between the baseline, the top of x and the top of H are stretched so that these three fall on whole pixels.
    private double Fitted(double y)
    {
        double x = _font.XHeight, h = _font.CapHeight, top = Math.Max(1, Math.Round(x * _size)), cap = Math.Max(top, Math.Round(h * _size));
        return y < 0 ? Math.Min(0, y + Overshoot) * _size
            : y <= x ? y / x * top
            : y <= h ? top + Math.Max(0, y - x - Overshoot) / (h - x - Overshoot) * (cap - top)
            : cap + Math.Max(0, y - h - Overshoot) * _size;
    }
}
