using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Plots;

/// <summary>Tensors as pictures.</summary>
internal static class Pictures
{
    /// <summary>One image; see <see cref="Plot.Image"/>.</summary>
    public static Pixels Of(Tensor<float> image, string cmap = "gray", double? vmin = null, double? vmax = null)
    {
        var shape = image.Shape();
        if (shape.Rank is < 2 or > 3 || shape.Size == 0 || shape.Rank == 3 && shape[2] is not (1 or 3 or 4))
            throw new ArgumentException($"Image: expected the shape (height, width) or (height, width, channels) with 1, 3 or 4 channels, received {shape}.");
        if (shape.Rank == 3 && shape[2] > 1)
            return Colored(image, shape);
        var values = (Values)image;
        return new Shades(Colormap.Of(cmap), values, vmin, vmax).Paint(image.Reshape(shape[0], shape[1]));
    }

    /// <summary>Image number i of several. Shape: [images, height, width], [images, height, width, channels], or [images, pixels] where the pixels make a square.</summary>
    public static Tensor<float> Pick(Tensor<float> images, int i)
    {
        var shape = images.Shape();
        int side = shape.Rank == 2 ? (int)Math.Round(Math.Sqrt(shape[1])) : 0;
        if (shape.Rank is < 2 or > 4 || shape.Rank == 2 && side * side != shape[1])
            throw new ArgumentException($"Expected images of shape (images, height, width), (images, height, width, channels) or (images, pixels of a square), received {shape}.");
        var image = images.Row(i);
        return shape.Rank == 2 ? image.Reshape(side, side) : image;
    }

    private static Pixels Colored(Tensor<float> image, Shape shape)
    {
        var values = image.AsReadOnlySpan();
        float unit = 1;
        foreach (float v in values)
            unit = v > 1 ? 255 : unit;
        var pixels = new Pixels(shape[0], shape[1], shape[2]);
        for (int i = 0; i < values.Length; i++)
            pixels.Samples[i] = float.IsNaN(values[i]) ? (ushort)0 : (ushort)MathF.Round(Math.Clamp(values[i] / unit, 0, 1) * 255);
        return pixels;
    }
}
