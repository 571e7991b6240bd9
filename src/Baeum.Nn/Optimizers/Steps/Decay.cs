using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>The decay of moving averages that start at 0, and its correction. Computed in 32-bit floats, as Keras does: in the first steps the rounding of beta shows in the fifth digit.</summary>
internal static class Decay
{
    /// <summary>A decay in [0, 1), checked.</summary>
    public static double Checked(double value, string name)
        => (float)Check.NonNegative(value, name) < 1f ? value : throw new ArgumentOutOfRangeException(name, FormattableString.Invariant($"{name} must be below 1; received {name} = {value}."));

    /// <summary>1 - beta^t: what the weights of an average of t values add up to.</summary>
    public static float Correction(double beta, long t) => 1f - MathF.Pow((float)beta, t);

    /// <summary>Adam's step size: rate · √(1 - beta2^t) / (1 - beta1^t).</summary>
    public static float AdamRate(double rate, double beta1, double beta2, long t) => (float)rate * MathF.Sqrt(Correction(beta2, t)) / Correction(beta1, t);
}
