using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>While training, sets values to the limit of selu for large negative x with probability rate, and rescales so that mean 0 and variance 1 stay. Keras: <c>AlphaDropout</c>; Klambauer et al. 2017.</summary>
/// <remarks>Shape: any → same. With a' = -scale · alpha of selu: <c>y = a · (x · kept + a' · (1 - kept)) + b</c>, a = ((1 - rate) · (1 + rate · a'²))^(-1/2), b = -a · a' · rate.</remarks>
public sealed class AlphaDropout(double rate) : NoiseLayer
{
    private const double Limit = -1.0507009873554805 * 1.6732632423543772;

    /// <summary>Share of the values that are set.</summary>
    public double Rate { get; } = Check.Between(rate, 0, Math.BitDecrement(1.0));

    public override int? Seed { get; init; }

    /// <summary>Shape of the decisions: an axis of length 1 is set as a whole, -1 is the input's own length. Null decides on each value.</summary>
    public Shape? NoiseShape { get; init; }

    private protected override bool IsActive => Rate > 0;

    private protected override Variable Disturb(Variable x, Rng random)
    {
        double a = 1 / Math.Sqrt((1 - Rate) * (1 + Rate * Limit * Limit)), b = -a * Limit * Rate;
        var noise = NoiseShape ?? x.Shape;
        for (int axis = 0; axis < noise.Rank; axis++)
            if (noise[axis] == Shape.Unknown)
                noise = noise.With(axis, x.Shape[axis]);
        var kept = Variable.Full(noise, 1f).Dropout(Rate, random).NotEqual(0f);
        var shift = kept.Multiply((float)(-a * Limit)).Add((float)(a * Limit + b));
        return x.Multiply(kept.Multiply((float)a)).Add(shift);
    }
}
