using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>While training, moves each image down and to the right by random parts of its height and width. Keras: <c>RandomTranslation</c>.</summary>
/// <remarks>Shape: [batch, height, width, channels] → same. A factor f means from -f to f, two numbers from the first to the second; negative is up and left.</remarks>
public sealed class RandomTranslation(Numbers heightFactor, Numbers widthFactor) : FilledWarpLayer
{
    /// <summary>Shift down as a part of the height.</summary>
    public Numbers HeightFactor { get; } = Factors.Checked(heightFactor, -1, 1, nameof(heightFactor));

    /// <summary>Shift to the right as a part of the width.</summary>
    public Numbers WidthFactor { get; } = Factors.Checked(widthFactor, -1, 1, nameof(widthFactor));

    public override int? Seed { get; init; }

    private protected override int Draws => 2;

    private protected override void Draw(Rng random, Span<float> y)
    {
        random.Uniform(y, 0, 1);
        Factors.Spread(HeightFactor, y[..(y.Length / 2)]);
        Factors.Spread(WidthFactor, y[(y.Length / 2)..]);
    }

    private protected override void Map(ReadOnlySpan<float> drawn, int at, int step, int height, int width, Span<float> map)
    {
        (map[0], map[1], map[2]) = (1, 0, -drawn[at + step] * width);
        (map[3], map[4], map[5]) = (0, 1, -drawn[at] * height);
    }
}
