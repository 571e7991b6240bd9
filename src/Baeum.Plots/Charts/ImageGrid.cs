using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Plots;

public static partial class Plot
{
    private const double TileInches = 1.2;

    /// <summary>Several pictures in rows.</summary>
    /// <param name="images">Shape: [images, height, width] or [images, height, width, channels]; see <see cref="Image"/> for the channels.</param>
    /// <param name="titles">A text over each.</param>
    /// <param name="columns">Pictures a row; null: as many as make the grid square.</param>
    /// <param name="cmap">For grey pictures; each is stretched from its own smallest value to its own largest.</param>
    public static Figure ImageGrid(Tensor<float> images, IReadOnlyList<string>? titles = null, int? columns = null, string cmap = "gray")
    {
        int count = images.Shape()[0];
        if (titles is not null && titles.Count != count)
            throw new ArgumentException($"ImageGrid: received {count} images and {titles.Count} titles.");
        var panels = Enumerable.Range(0, count).Select(i => Picture(Pictures.Of(Pictures.Pick(images, i), cmap)) with { Title = titles?[i] });
        int across = Check.Positive(columns ?? Math.Max(1, (int)Math.Ceiling(Math.Sqrt(count)))), down = Math.Max(1, (count + across - 1) / across);
        return new Figure(new Tiles([.. panels], across)).FigSize(TileInches * across, (TileInches + (titles is null ? 0 : 0.2)) * down);
    }
}
