using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>While training, each value becomes 0 with probability rate, else x / (1 - rate). Keras: <c>Dropout</c>; Srivastava et al. 2014.</summary>
/// <remarks>Shape: any → same.</remarks>
public sealed class Dropout(double rate) : NoiseLayer
{
    /// <summary>Share of the values that are dropped.</summary>
    public double Rate { get; } = Check.Between(rate, 0, 1);

    public override int? Seed { get; init; }

    /// <summary>Shape of the decisions: an axis of length 1 is dropped as a whole, -1 is the input's own length. Null decides on each value.</summary>
    public Shape? NoiseShape { get; init; }

    private protected override bool IsActive => Rate > 0;

    private protected override Variable Disturb(Variable x, Rng random) => NoiseShape is { } noise ? x.Dropout(Rate, random, Complete(noise, x.Shape)) : x.Dropout(Rate, random);

    private Shape Complete(Shape noise, Shape x)
    {
        if (noise.Rank != x.Rank)
            throw Incompatible($"noiseShape {noise} must have as many axes as the input", x);
        for (int axis = 0; axis < x.Rank; axis++)
            noise = noise[axis] == Shape.Unknown ? noise.With(axis, x[axis])
                : noise[axis] == 1 || noise[axis] == x[axis] ? noise
                : throw Incompatible($"axis {axis} of noiseShape {noise} must be 1 or the input's length", x);
        return noise;
    }
}
