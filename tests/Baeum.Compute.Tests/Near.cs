namespace Baeum.Compute.Tests;

/// <summary>Closeness to a float64 twin.</summary>
internal static class Near
{
    /// <summary>The error may be <paramref name="tolerance"/> times the largest expected value, or times 1 if that is larger.</summary>
    public static void Norm(double[] expected, ReadOnlySpan<float> received, double tolerance, string what)
    {
        Assert.Equal(expected.Length, received.Length);
        double scale = Math.Max(1, expected.Select(Math.Abs).DefaultIfEmpty(0).Max());
        for (int i = 0; i < expected.Length; i++)
            if (!(Math.Abs(expected[i] - received[i]) <= tolerance * scale))
                Assert.Fail($"{what}[{i}]: expected {expected[i]:R}, received {received[i]:R}, of at most {scale:g4}");
    }
}
