using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>While training, mirrors each image with probability ½ in each direction of the mode. Keras: <c>RandomFlip</c>.</summary>
/// <remarks>Shape: [batch, height, width, channels] → same. The two directions are decided on by themselves.</remarks>
public sealed class RandomFlip(string mode = "horizontal_and_vertical") : WarpLayer
{
    /// <summary>"horizontal" (left and right change places), "vertical" or "horizontal_and_vertical".</summary>
    public string Mode { get; } = Choice.Of(mode, "mode", "horizontal", "vertical", "horizontal_and_vertical");

    public override int? Seed { get; init; }

    private protected override int Draws => 2;

    private protected override void Draw(Rng random, Span<float> y) => random.Uniform(y, 0, 1);

    private protected override void Map(ReadOnlySpan<float> drawn, int at, int step, int height, int width, Span<float> map)
    {
        bool horizontal = Mode != "vertical" && drawn[at] < 0.5f, vertical = Mode != "horizontal" && drawn[at + step] < 0.5f;
        (map[0], map[1], map[2]) = horizontal ? (-1, 0, width - 1) : (1, 0, 0);
        (map[3], map[4], map[5]) = vertical ? (0, -1, height - 1) : (0, 1, 0);
    }
}
