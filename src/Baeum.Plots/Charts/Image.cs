using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Plots;

public static partial class Plot
{
    /// <summary>A picture. matplotlib: <c>imshow(image, cmap="gray")</c>.</summary>
    /// <param name="image">Shape: [height, width] or [height, width, 1]: grey, from its smallest value to its largest; [height, width, 3]: RGB, [height, width, 4]: with alpha, 0 to 1 or 0 to 255.</param>
    /// <param name="cmap">For grey pictures: "gray" (the default, small values black), "Greys" (small values white), "viridis" and the others of <see cref="HeatMap"/>.</param>
    /// <param name="vmin">Value of the first color; null: the smallest.</param>
    /// <param name="vmax">Value of the last color; null: the largest.</param>
    public static Figure Image(Tensor<float> image, string cmap = "gray", double? vmin = null, double? vmax = null)
        => new(Picture(Pictures.Of(image, cmap, vmin, vmax)) with { X = new() { IsWhole = true }, Y = new() { IsWhole = true, IsInverted = true } });

    private static Chart Picture(Pixels pixels) => new([new PictureLayer(pixels)])
    {
        X = Axis.Hidden,
        Y = Axis.Hidden with { IsInverted = true },
        Aspect = (double)pixels.Width / pixels.Height,
        HasGrid = false,
    };
}
