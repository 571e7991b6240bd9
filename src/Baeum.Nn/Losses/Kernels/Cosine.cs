namespace Baeum.Nn;

/// <summary>The cosine of the angle between two vectors. Source: Keras's <c>cosine_similarity</c>, which takes the length of a vector as at least 1e-7.</summary>
internal static class Cosine
{
    /// <summary>Σ a/‖a‖ · b/‖b‖; 0 where one is zero.</summary>
    public static double Of(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        double dot = 0;
        for (int j = 0; j < a.Length; j++)
            dot += (double)a[j] * b[j];
        return dot * Inverse(a, out _) * Inverse(b, out _);
    }

    /// <summary>1/‖x‖, at most 1e7: <paramref name="clipped"/> there.</summary>
    public static double Inverse(ReadOnlySpan<float> x, out bool clipped)
    {
        double squares = 0;
        foreach (float value in x)
            squares += (double)value * value;
        double inverse = 1 / Math.Sqrt(squares);
        clipped = inverse > 1e7;
        return clipped ? 1e7 : inverse;
    }
}
