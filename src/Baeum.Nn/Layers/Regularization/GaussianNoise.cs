using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>While training, adds normal noise of a given deviation. Keras: <c>GaussianNoise</c>.</summary>
/// <remarks>Shape: any → same.</remarks>
public sealed class GaussianNoise(double stddev) : NoiseLayer
{
    /// <summary>Deviation of the noise.</summary>
    public double Stddev { get; } = Check.Between(stddev, 0, 1);

    public override int? Seed { get; init; }

    private protected override bool IsActive => Stddev > 0;

    private protected override Variable Disturb(Variable x, Rng random)
    {
        var noise = Variable.Empty(x.Shape);
        random.Normal(noise.Span, 0f, (float)Stddev);
        return x.Add(noise);
    }
}
