using Baeum.Data;

namespace Baeum.Plots;

/// <summary>Draws a scene as pixels, smoothed at the edges. Equal scenes give equal pixels on every machine.</summary>
internal sealed class Painter
{
    private const double PointsPerInch = 72;

    private readonly Coverage _coverage = new();
    private readonly GlyphTracer _glyphs;
    private readonly Pixels _page;
    private readonly double _scale;

    private Painter(Scene scene, double dpi)
    {
        _scale = dpi / PointsPerInch;
        _glyphs = new GlyphTracer(_coverage);
        _page = new Pixels(Math.Max(1, (int)Math.Round(scene.Height * _scale)), Math.Max(1, (int)Math.Round(scene.Width * _scale)), 3);
    }

    /// <summary>The scene with so many pixels an inch, as RGB.</summary>
    public static Pixels Paint(Scene scene, double dpi)
    {
        var painter = new Painter(scene, dpi);
        var page = new PixelBox(0, 0, painter._page.Width, painter._page.Height);
        painter.Fill(page, page, scene.Background);
        painter.Draw(scene.Marks, page);
        return painter._page;
    }

    private void Draw(IEnumerable<Mark> marks, PixelBox clip)
    {
        foreach (var mark in marks)
            switch (mark)
            {
                case PathMark path: Draw(path, clip); break;
                case RectMark rect: Draw(rect, clip); break;
                case CircleMark circle: Draw(circle, clip); break;
                case TextMark text: Draw(text, clip); break;
                case PictureMark picture: PictureSampler.Draw(picture.Pixels, Snap(picture.Box), _page, clip); break;
                case ClipMark inner: Draw(inner.Marks, Snap(inner.Box).Intersect(clip)); break;
            }
    }

    private void Draw(PathMark path, PixelBox clip)
    {
        var points = Array.ConvertAll(path.Points, p => p * _scale);
        if (path.Fill is { } fill)
        {
            _coverage.Add(points);
            Fill(clip, fill);
        }
        if (path.Stroke is { } stroke)
        {
            double width = Straighten(points, stroke.Width * _scale);
            Stroker.Add(_coverage, points, path.IsClosed, width, stroke.Dashes);
            Fill(clip, stroke.Color);
        }
    }

    private void Draw(RectMark rect, PixelBox clip)
    {
        var box = Snap(rect.Box);
        if (rect.Fill is { } fill)
            Fill(box, clip, fill);
        if (rect.Stroke is { } stroke)
        {
            int width = Math.Max(1, (int)Math.Round(stroke.Width * _scale)), outside = width / 2, inside = width - outside;
            var (left, top, right, bottom) = (box.Left - outside, box.Top - outside, box.Right + inside, box.Bottom + inside);
            Fill(new(left, top, right, top + width), clip, stroke.Color);
            Fill(new(left, bottom - width, right, bottom), clip, stroke.Color);
            Fill(new(left, top + width, left + width, bottom - width), clip, stroke.Color);
            Fill(new(right - width, top + width, right, bottom - width), clip, stroke.Color);
        }
    }

    private void Draw(CircleMark circle, PixelBox clip)
    {
        var center = circle.Center * _scale;
        double radius = circle.Radius * _scale;
        if (circle.Fill is { } fill)
        {
            Stroker.AddDisc(_coverage, center, radius);
            Fill(clip, fill);
        }
        if (circle.Stroke is { } stroke)
        {
            double half = stroke.Width * _scale / 2;
            Stroker.AddDisc(_coverage, center, radius + half);
            if (radius > half)
                Stroker.AddDisc(_coverage, center, radius - half, isHole: true);
            Fill(clip, stroke.Color);
        }
    }

    private void Draw(TextMark text, PixelBox clip)
    {
        double width = Typeface.Measure(text.Text, text.Size), back = text.Anchor == Anchor.Start ? 0 : text.Anchor == Anchor.Middle ? width / 2 : width;
        var (sin, cos) = Math.SinCos(text.Angle * Math.PI / 180);
        _glyphs.Add(text.Text, new Point(text.At.X - back * cos, text.At.Y + back * sin) * _scale, text.Size * _scale, text.Angle);
        Fill(clip, text.Color);
    }

    // Upright and level lines get a whole width and lie on whole pixels: sharp instead of two grey rows.
    private static double Straighten(Point[] points, double width)
    {
        if (points is not [var a, var b] || a.X != b.X && a.Y != b.Y)
            return width;
        double whole = Math.Max(1, Math.Round(width));
        for (int i = 0; i < 2; i++)
            points[i] = a.X == b.X ? new(Math.Round(points[i].X - whole / 2) + whole / 2, Math.Round(points[i].Y)) : new(Math.Round(points[i].X), Math.Round(points[i].Y - whole / 2) + whole / 2);
        return whole;
    }

    private PixelBox Snap(Box box)
        => new((int)Math.Round(box.Left * _scale), (int)Math.Round(box.Top * _scale), (int)Math.Round(box.Right * _scale), (int)Math.Round(box.Bottom * _scale));

    private void Fill(PixelBox box, PixelBox clip, Color color)
    {
        var visible = box.Intersect(clip);
        for (int y = visible.Top; y < visible.Bottom; y++)
            for (int x = visible.Left; x < visible.Right; x++)
                Blend(_page.Row(y).Slice(3 * x, 3), color, color.A);
    }

    private void Fill(PixelBox clip, Color color)
    {
        _coverage.Resolve(clip);
        var bounds = _coverage.Bounds;
        for (int y = bounds.Top; y < bounds.Bottom; y++)
        {
            var shares = _coverage.Row(y);
            var pixels = _page.Row(y)[(3 * bounds.Left)..];
            for (int x = 0; x < shares.Length; x++)
                if (shares[x] != 0)
                    Blend(pixels.Slice(3 * x, 3), color, (shares[x] * color.A + 127) / 255);
        }
    }

    /// <summary>Lays a colour over a pixel, with an opacity of 0 to 255.</summary>
    internal static void Blend(Span<ushort> pixel, Color color, int opacity)
    {
        pixel[0] = (ushort)((pixel[0] * (255 - opacity) + color.R * opacity + 127) / 255);
        pixel[1] = (ushort)((pixel[1] * (255 - opacity) + color.G * opacity + 127) / 255);
        pixel[2] = (ushort)((pixel[2] * (255 - opacity) + color.B * opacity + 127) / 255);
    }
}
