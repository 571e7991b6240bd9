namespace Baeum.Learn;

/// <summary>Where to cut between two neighbouring values.</summary>
internal static class Thresholds
{
    /// <summary>The greatest float that is not above a number: a float is at most the one if and only if it is at most the other.</summary>
    public static float Floor(double threshold)
    {
        float value = (float)threshold;
        return value > threshold ? MathF.BitDecrement(value) : value;
    }

    /// <summary>The middle, or the lower value where the middle is the upper one.</summary>
    public static double Between(float below, float above)
    {
        double middle = below / 2.0 + above / 2.0;
        return middle == above || double.IsInfinity(middle) ? below : middle;
    }
}
