using System.Globalization;
using System.Security;
using System.Text;
using Baeum.Data;

namespace Baeum.Plots;

/// <summary>Draws a scene as SVG text. Lengths are points with two decimals; equal scenes give equal text.</summary>
internal sealed class SvgWriter
{
    private const double PointsPerInch = 72;

    // Viewers that smooth enlarged pictures blur them; a picture of this many pixels is too large to blur much.
    private const int SharpPixels = 256;

    private readonly StringBuilder _svg = new();

    /// <summary>The whole SVG element. The title is what a screen reader says.</summary>
    public static string Write(Scene scene, string? title)
    {
        var writer = new SvgWriter();
        var svg = writer._svg;
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Number(scene.Width / PointsPerInch)}in\" height=\"{Number(scene.Height / PointsPerInch)}in\" ");
        svg.Append(CultureInfo.InvariantCulture, $"viewBox=\"0 0 {Number(scene.Width)} {Number(scene.Height)}\" role=\"img\" font-family=\"{Typeface.Families}\">\n");
        if (!string.IsNullOrEmpty(title))
            svg.Append(CultureInfo.InvariantCulture, $"<title>{Escape(CleanText.Of(title))}</title>\n");
        writer.Draw(new RectMark(new(0, 0, scene.Width, scene.Height), scene.Background, null));
        writer.Draw(scene.Marks);
        return svg.Append("</svg>\n").ToString();
    }

    private void Draw(IEnumerable<Mark> marks)
    {
        foreach (var mark in marks)
            switch (mark)
            {
                case PathMark path: Draw(path); break;
                case RectMark rect: Draw(rect); break;
                case CircleMark circle: Draw(circle); break;
                case TextMark text: Draw(text); break;
                case PictureMark picture: Draw(picture); break;
                case ClipMark clip: Draw(clip); break;
            }
    }

    private void Draw(PathMark path)
    {
        if (path.Points is [var a, var b] && !path.IsClosed)
            _svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Number(a.X)}\" y1=\"{Number(a.Y)}\" x2=\"{Number(b.X)}\" y2=\"{Number(b.Y)}\"");
        else
            _svg.Append(CultureInfo.InvariantCulture, $"<{(path.IsClosed ? "polygon" : "polyline")} points=\"{string.Join(' ', path.Points.Select(p => $"{Number(p.X)},{Number(p.Y)}"))}\"");
        Paint(path.Fill, path.Stroke, path.Points.Length > 2 ? " stroke-linejoin=\"round\"" : "");
    }

    private void Draw(RectMark rect)
    {
        var box = rect.Box;
        _svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Number(box.Left)}\" y=\"{Number(box.Top)}\" width=\"{Number(box.Width)}\" height=\"{Number(box.Height)}\"");
        Paint(rect.Fill, rect.Stroke);
    }

    private void Draw(CircleMark circle)
    {
        _svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{Number(circle.Center.X)}\" cy=\"{Number(circle.Center.Y)}\" r=\"{Number(circle.Radius)}\"");
        Paint(circle.Fill, circle.Stroke);
    }

    private void Draw(TextMark text)
    {
        string x = Number(text.At.X), y = Number(text.At.Y), anchor = text.Anchor switch { Anchor.Middle => " text-anchor=\"middle\"", Anchor.End => " text-anchor=\"end\"", _ => "" };
        string turn = text.Angle == 0 ? "" : $" transform=\"rotate({Number(-text.Angle)} {x} {y})\"";
        _svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y}\" font-size=\"{Number(text.Size)}\"{anchor}{turn} fill=\"{text.Color}\"{Opacity("fill", text.Color)}>{Escape(text.Text)}</text>\n");
    }

    private void Draw(PictureMark picture)
    {
        using var png = new MemoryStream();
        Png.Write(png, Enlarge(picture.Pixels));
        var box = picture.Box;
        _svg.Append(CultureInfo.InvariantCulture, $"<image x=\"{Number(box.Left)}\" y=\"{Number(box.Top)}\" width=\"{Number(box.Width)}\" height=\"{Number(box.Height)}\" ");
        _svg.Append(CultureInfo.InvariantCulture, $"preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\" href=\"data:image/png;base64,{Convert.ToBase64String(png.GetBuffer(), 0, (int)png.Length)}\"/>\n");
    }

    // A nested svg cuts off at its edges and needs no name, so many figures can stand in one page.
    private void Draw(ClipMark clip)
    {
        string x = Number(clip.Box.Left), y = Number(clip.Box.Top), width = Number(clip.Box.Width), height = Number(clip.Box.Height);
        _svg.Append(CultureInfo.InvariantCulture, $"<svg x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" viewBox=\"{x} {y} {width} {height}\">\n");
        Draw(clip.Marks);
        _svg.Append("</svg>\n");
    }

    private void Paint(Color? fill, Stroke? stroke, string more = "")
    {
        _svg.Append(CultureInfo.InvariantCulture, $" fill=\"{(fill is { } color ? color.ToString() : "none")}\"{(fill is { } f ? Opacity("fill", f) : "")}");
        if (stroke is not null)
            _svg.Append(CultureInfo.InvariantCulture, $" stroke=\"{stroke.Color}\"{Opacity("stroke", stroke.Color)} stroke-width=\"{Number(stroke.Width)}\"{Dashes(stroke)}{more}");
        _svg.Append("/>\n");
    }

    private static string Dashes(Stroke stroke)
        => stroke.Dashes is null ? "" : $" stroke-dasharray=\"{string.Join(' ', stroke.Dashes.Select(d => Number(d * stroke.Width)))}\"";

    private static string Opacity(string what, Color color)
        => color.A == 255 ? "" : $" {what}-opacity=\"{Number(color.A / 255.0)}\"";

    // Adding zero turns -0 into 0.
    private static string Number(double value) => (Math.Round(value, 2) + 0).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Escape(string text) => SecurityElement.Escape(text);

    private static Pixels Enlarge(Pixels pixels)
    {
        int times = SharpPixels / Math.Max(pixels.Width, pixels.Height), channels = pixels.Channels;
        if (times < 2)
            return pixels;
        var large = new Pixels(pixels.Height * times, pixels.Width * times, channels, pixels.Depth);
        for (int y = 0; y < large.Height; y++)
        {
            Span<ushort> from = pixels.Row(y / times), to = large.Row(y);
            for (int i = 0; i < to.Length; i++)
                to[i] = from[i / channels / times * channels + i % channels];
        }
        return large;
    }
}
