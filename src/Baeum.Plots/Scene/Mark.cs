using Baeum.Data;

namespace Baeum.Plots;

/// <summary>One thing on the page. A picture is a list of marks, drawn in order; both backends (SVG text and pixels) draw the same list. Lengths are points.</summary>
internal abstract record Mark;

/// <summary>Straight lines from point to point; closed ones may be filled.</summary>
internal sealed record PathMark(Point[] Points, bool IsClosed, Color? Fill, Stroke? Stroke) : Mark;

/// <summary>An upright rectangle. Its edges fall on whole pixels.</summary>
internal sealed record RectMark(Box Box, Color? Fill, Stroke? Stroke) : Mark;

/// <summary>A disc or ring.</summary>
internal sealed record CircleMark(Point Center, double Radius, Color? Fill, Stroke? Stroke) : Mark;

/// <summary>One line of text. <paramref name="At"/> lies on the baseline; the text turns about it by <paramref name="Angle"/> degrees counterclockwise.</summary>
internal sealed record TextMark(string Text, Point At, double Size, Color Color, Anchor Anchor, double Angle) : Mark;

/// <summary>Pixels stretched over a box, each a sharp rectangle.</summary>
internal sealed record PictureMark(Box Box, Pixels Pixels) : Mark;

/// <summary>Marks that are cut off at a box.</summary>
internal sealed record ClipMark(Box Box, IReadOnlyList<Mark> Marks) : Mark;

/// <summary>How a line is drawn. A dash pattern counts in line widths: on, off, on, off ...; empty is solid.</summary>
internal sealed record Stroke(Color Color, double Width, double[]? Dashes = null);

/// <summary>Which part of a text stands at its place.</summary>
internal enum Anchor
{
    Start,
    Middle,
    End,
}
