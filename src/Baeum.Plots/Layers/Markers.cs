using Baeum.Data;

namespace Baeum.Plots;

/// <summary>The sign at a data point, by matplotlib's letters.</summary>
internal enum Marker
{
    None,
    Circle,
    Point,
    Square,
    TriangleUp,
    TriangleDown,
    Diamond,
    Plus,
    Cross,
}

/// <summary>Draws markers.</summary>
internal static class Markers
{
    /// <summary>matplotlib's <c>lines.markersize</c>, in points.</summary>
    public const double Size = 6;

    private const double CrossWidth = 1;

    /// <summary>The marker of a letter: "" none, "o" circle, "." point, "s" square, "^" and "v" triangles, "D" diamond, "+" and "x" crosses.</summary>
    /// <exception cref="ArgumentException">Another letter.</exception>
    public static Marker Parse(string marker) => marker switch
    {
        "" => Marker.None,
        "o" => Marker.Circle,
        "." => Marker.Point,
        "s" => Marker.Square,
        "^" => Marker.TriangleUp,
        "v" => Marker.TriangleDown,
        "D" => Marker.Diamond,
        "+" => Marker.Plus,
        "x" => Marker.Cross,
        _ => throw Nearest.Unknown("marker", marker, ["", "o", ".", "s", "^", "v", "D", "+", "x"]),
    };

    public static void Draw(Scene scene, Marker marker, Point at, double size, Color color)
    {
        double r = size / 2;
        switch (marker)
        {
            case Marker.Circle: scene.Circle(at, r, color); break;
            case Marker.Point: scene.Circle(at, r / 2, color); break;
            case Marker.Square: scene.Rect(new(at.X - r, at.Y - r, at.X + r, at.Y + r), color); break;
            case Marker.TriangleUp: scene.Polygon([new(at.X, at.Y - r), new(at.X + r, at.Y + r), new(at.X - r, at.Y + r)], color); break;
            case Marker.TriangleDown: scene.Polygon([new(at.X, at.Y + r), new(at.X + r, at.Y - r), new(at.X - r, at.Y - r)], color); break;
            case Marker.Diamond: scene.Polygon([new(at.X, at.Y - r * 1.41), new(at.X + r * 1.41, at.Y), new(at.X, at.Y + r * 1.41), new(at.X - r * 1.41, at.Y)], color); break;
            case Marker.Plus: Cross(scene, at, new(r, 0), new(0, r), color); break;
            case Marker.Cross: Cross(scene, at, new(r, r), new(r, -r), color); break;
        }
    }

    private static void Cross(Scene scene, Point at, Point a, Point b, Color color)
    {
        var stroke = new Stroke(color, CrossWidth);
        scene.Line(at - a, at + a, stroke);
        scene.Line(at - b, at + b, stroke);
    }
}
