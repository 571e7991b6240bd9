namespace Baeum.Compute.Tests;

/// <summary>Numbers to compute with: reproducible, and every special value.</summary>
internal static class Samples
{
    /// <summary>Values that break kernels.</summary>
    public static readonly float[] Special =
    [
        0f, -0f, 1f, -1f, float.Epsilon, -float.Epsilon, 1e-40f, -1e-40f, 1.17549435e-38f, 1e-30f, 0.5f, 88.7f, -88.7f, 89f, -104f, 1e10f, -1e10f,
        float.MaxValue, float.MinValue, float.PositiveInfinity, float.NegativeInfinity, float.NaN,
    ];

    /// <summary>Uniform in [low, high).</summary>
    public static float[] Uniform(int n, int seed = 1, float low = -1f, float high = 1f)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, n).Select(_ => low + (high - low) * random.NextSingle())];
    }

    /// <summary>Uniform values with the special ones strewn in.</summary>
    public static float[] WithSpecials(int n, int seed = 1)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, n).Select(_ => random.Next(3) == 0 ? Special[random.Next(Special.Length)] : 10f * (random.NextSingle() - 0.5f))];
    }

    /// <summary>Lengths from nothing to three vectors, and some that are cut into chunks.</summary>
    public static IEnumerable<int> Lengths => Enumerable.Range(0, 3 * 16 + 2).Concat([1000, 40_000, 100_001]);
}
