using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>While training, zooms into or out of the middle of each image at random. Keras: <c>RandomZoom</c>.</summary>
/// <remarks>Shape: [batch, height, width, channels] → same. A factor of 0.2 means from 20 % in to 20 % out, [-0.3, -0.2] from 30 % to 20 % in: the result shows 1 + factor times the height.</remarks>
public sealed class RandomZoom(Numbers heightFactor, Numbers? widthFactor = null) : FilledWarpLayer
{
    /// <summary>Zoom of the height; negative zooms in.</summary>
    public Numbers HeightFactor { get; } = Factors.Checked(heightFactor, -1, 1, nameof(heightFactor));

    /// <summary>Zoom of the width; null zooms it as the height.</summary>
    public Numbers? WidthFactor { get; } = widthFactor is null ? null : Factors.Checked(widthFactor, -1, 1, nameof(widthFactor));

    public override int? Seed { get; init; }

    private protected override int Draws => 2;

    private protected override void Draw(Rng random, Span<float> y)
    {
        Span<float> heights = y[..(y.Length / 2)], widths = y[(y.Length / 2)..];
        random.Uniform(y, 0, 1);
        Factors.Spread(HeightFactor, heights);
        if (WidthFactor is not null)
            Factors.Spread(WidthFactor, widths);
        else
            heights.CopyTo(widths);
    }

    private protected override void Map(ReadOnlySpan<float> drawn, int at, int step, int height, int width, Span<float> map)
    {
        float x = 1 + drawn[at + step], y = 1 + drawn[at];
        (map[0], map[1], map[2]) = (x, 0, (width - 1) / 2f * (1 - x));
        (map[3], map[4], map[5]) = (0, y, (height - 1) / 2f * (1 - y));
    }
}
