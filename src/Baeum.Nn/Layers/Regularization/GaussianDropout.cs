using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>While training, multiplies with normal noise of mean 1 and deviation √(rate / (1 - rate)). Keras: <c>GaussianDropout</c>; Srivastava et al. 2014.</summary>
/// <remarks>Shape: any → same.</remarks>
public sealed class GaussianDropout(double rate) : NoiseLayer
{
    /// <summary>The rate of the <see cref="Dropout"/> with the same spread; below 1.</summary>
    public double Rate { get; } = Check.Between(rate, 0, Math.BitDecrement(1.0));

    public override int? Seed { get; init; }

    private protected override bool IsActive => Rate > 0;

    private protected override Variable Disturb(Variable x, Rng random)
    {
        var noise = Variable.Empty(x.Shape);
        random.Normal(noise.Span, 1f, (float)Math.Sqrt(Rate / (1 - Rate)));
        return x.Multiply(noise);
    }
}
