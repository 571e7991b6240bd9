using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>While training, turns each image around its middle by a random angle. Keras: <c>RandomRotation</c>.</summary>
/// <remarks>Shape: [batch, height, width, channels] → same.</remarks>
/// <param name="factor">The angles, as parts of a full turn counterclockwise: 0.1 means from -36 to 36 degrees, [0, 0.25] from 0 to 90.</param>
public sealed class RandomRotation(Numbers factor) : FilledWarpLayer
{
    /// <summary>Least and greatest angle as parts of a full turn.</summary>
    public Numbers Factor { get; } = Factors.Range(Factors.Checked(factor, -1, 1, nameof(factor)));

    public override int? Seed { get; init; }

    private protected override int Draws => 1;

    private protected override void Draw(Rng random, Span<float> y) => Factors.Draw(random, Factor, y);

    private protected override void Map(ReadOnlySpan<float> drawn, int at, int step, int height, int width, Span<float> map)
    {
        var (sine, cosine) = Math.SinCos(2 * Math.PI * drawn[at]);
        double x = (width - 1) / 2.0, y = (height - 1) / 2.0;
        (map[0], map[1], map[2]) = ((float)cosine, (float)-sine, (float)(x - cosine * x + sine * y));
        (map[3], map[4], map[5]) = ((float)sine, (float)cosine, (float)(y - sine * x - cosine * y));
    }
}
