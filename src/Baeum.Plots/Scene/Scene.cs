using Baeum.Data;

namespace Baeum.Plots;

/// <summary>A page: its size in points, its background, and the marks on it.</summary>
internal sealed class Scene(double width, double height, Color background)
{
    private readonly List<Mark> _marks = [];

    public double Width { get; } = width;

    public double Height { get; } = height;

    public Color Background { get; } = background;

    public IReadOnlyList<Mark> Marks => _marks;

    public void Line(Point from, Point to, Stroke stroke) => Path([from, to], stroke);

    public void Path(Point[] points, Stroke stroke) => _marks.Add(new PathMark(points, IsClosed: false, null, stroke));

    public void Polygon(Point[] points, Color? fill, Stroke? stroke = null) => _marks.Add(new PathMark(points, IsClosed: true, fill, stroke));

    public void Rect(Box box, Color? fill, Stroke? stroke = null) => _marks.Add(new RectMark(box, fill, stroke));

    public void Circle(Point center, double radius, Color? fill, Stroke? stroke = null) => _marks.Add(new CircleMark(center, radius, fill, stroke));

    public void Picture(Box box, Pixels pixels) => _marks.Add(new PictureMark(box, pixels));

    /// <summary>A line of text whose baseline passes through the point.</summary>
    public void Text(string text, Point at, double size, Color color, Anchor anchor = Anchor.Start, double angle = 0)
        => _marks.Add(new TextMark(CleanText.Of(text), at, size, color, anchor, angle));

    /// <summary>A line of text whose capitals are centred vertically (across the line, if turned) on the point.</summary>
    public void Centered(string text, Point at, double size, Color color, Anchor anchor = Anchor.Middle, double angle = 0)
    {
        var (sin, cos) = Math.SinCos(angle * Math.PI / 180);
        double down = Typeface.CapHeight * size / 2;
        Text(text, new(at.X + down * sin, at.Y + down * cos), size, color, anchor, angle);
    }

    /// <summary>A page of the same size whose marks appear on this one, cut off at the box.</summary>
    public Scene Clip(Box box)
    {
        var inner = new Scene(Width, Height, Background);
        _marks.Add(new ClipMark(box, inner._marks));
        return inner;
    }
}
