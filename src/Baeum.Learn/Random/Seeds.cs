using Baeum.Data;

namespace Baeum.Learn;

/// <summary>From a seed that a user gave, or did not give, to a generator.</summary>
internal static class Seeds
{
    /// <summary>The generator of a seed; without one, a new one that follows from <see cref="RandomSeed"/>.</summary>
    public static MersenneTwister Generator(int? seed)
    {
        if (seed is { } given)
            return new MersenneTwister((uint)Compute.Check.NonNegative(given, nameof(seed)));
        var (program, use) = RandomSeed.Next();
        // SplitMix64's finisher (Steele et al. 2014) makes neighbouring keys into unrelated seeds.
        ulong z = program + (use + 1) * 0x9e3779b97f4a7c15;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return new MersenneTwister((uint)(z ^ (z >> 31)));
    }
}
