namespace Baeum.Plots;

/// <summary>A line of a legend.</summary>
internal readonly record struct LegendEntry(string Label, LegendSymbol Symbol);

/// <summary>What stands before the label: a line, a marker, both, or a filled box.</summary>
internal sealed record LegendSymbol
{
    public Stroke? Line { get; init; }

    public Marker Marker { get; init; }

    public Color MarkerColor { get; init; }

    public Color? Fill { get; init; }

    public void Draw(Scene scene, Box box)
    {
        if (Fill is { } fill)
            scene.Rect(box, fill);
        if (Line is { } line)
            scene.Line(new(box.Left, box.Center.Y), new(box.Right, box.Center.Y), line);
        Markers.Draw(scene, Marker, box.Center, Markers.Size, MarkerColor);
    }
}
