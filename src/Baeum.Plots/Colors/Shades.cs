using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Plots;

/// <summary>A colormap stretched over a range of values.</summary>
internal sealed class Shades
{
    /// <param name="colormap">The colors.</param>
    /// <param name="values">Their smallest and largest are the ends, where those are not given.</param>
    /// <param name="min">Value of the first color.</param>
    /// <param name="max">Value of the last color.</param>
    public Shades(Colormap colormap, Values values, double? min, double? max)
    {
        var extent = Extent.Of(values.Span);
        (Colormap, Min, Max) = (colormap, min ?? (extent.IsEmpty ? 0 : extent.Min), max ?? (extent.IsEmpty ? 1 : extent.Max));
        if (Min == Max)
            (Min, Max) = (Min - 0.5, Max + 0.5);
    }

    public Colormap Colormap { get; }

    public double Min { get; }

    public double Max { get; }

    /// <summary>The color of a value; transparent for NaN.</summary>
    public Color At(double value) => double.IsNaN(value) ? Color.White.Alpha(0) : Colormap.At((value - Min) / (Max - Min));

    /// <summary>A matrix as a picture. Shape: [rows, columns].</summary>
    public Pixels Paint(Tensor<float> matrix)
    {
        var shape = matrix.Shape();
        var pixels = new Pixels(shape[0], shape[1], 4);
        var values = matrix.AsReadOnlySpan();
        for (int i = 0; i < values.Length; i++)
        {
            var color = At(values[i]);
            (pixels.Samples[4 * i], pixels.Samples[4 * i + 1], pixels.Samples[4 * i + 2], pixels.Samples[4 * i + 3]) = (color.R, color.G, color.B, color.A);
        }
        return pixels;
    }
}
