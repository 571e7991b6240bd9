using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>What the random layers share that see each image through an affine map.</summary>
public abstract class WarpLayer : AugmentationLayer
{
    private protected WarpLayer()
    {
    }

    /// <summary>"channels_last", [batch, height, width, channels], or "channels_first".</summary>
    public string DataFormat { get; init => field = Choice.Of(value, "data_format", "channels_last", "channels_first"); } = "channels_last";

    private protected virtual (string FillMode, double FillValue, string Interpolation) Filling => ("nearest", 0, "nearest");

    /// <summary>Numbers that are drawn for each image.</summary>
    private protected abstract int Draws { get; }

    /// <summary>Draws numbers for all images, all of the first kind first.</summary>
    private protected abstract void Draw(Rng random, Span<float> y);

    /// <summary>The map of one image, see <see cref="AffineTransformOp"/>: from its numbers, the first at <paramref name="at"/> and the others each <paramref name="step"/> further.</summary>
    private protected abstract void Map(ReadOnlySpan<float> drawn, int at, int step, int height, int width, Span<float> map);

    private protected sealed override Variable Augment(Variable x, Rng random)
    {
        bool moves = DataFormat == "channels_first";
        var images = moves ? x.MoveAxis(1, -1) : x;
        int batch = images.Shape[0];
        var memory = Pool.Rent(batch * (Draws + 6));
        Span<float> drawn = memory.Span[..(batch * Draws)], maps = memory.Span[(batch * Draws)..];
        Draw(random, drawn);
        for (int i = 0; i < batch; i++)
            Map(drawn, i, batch, images.Shape[1], images.Shape[2], maps.Slice(6 * i, 6));
        var (mode, value, interpolation) = Filling;
        var y = images.AffineTransform(maps, mode, (float)value, interpolation);
        Pool.Return(memory);
        return moves ? y.MoveAxis(-1, 1) : y;
    }
}
