using Baeum.Compute;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Operations with random numbers, which are the same in every call because their key is.</summary>
internal static class Noise
{
    private static readonly Rng Random = new(1, 2, 3);

    public static IEnumerable<OpCase> Cases =>
    [
        new("DropoutOp.Dropout(Variable, double, Rng)", [[4, 5]], v => v[0].Dropout(0.3, Random), g => Grid.Of([4, 5], p => g[0][p] * Factor(p[0] * 5 + p[1]))),
        new("DropoutOp.Dropout(Variable, double, Rng)", [[4, 5]], v => v[0].Dropout(0, Random), g => g[0]),
        new("DropoutOp.Dropout(Variable, double, Rng)", [[4, 5]], v => v[0].Dropout(1, Random), g => g[0].Map(x => 0 * x)),
        new("DropoutOp.Dropout(Variable, double, Rng, Shape)", [[4, 5]], v => v[0].Dropout(0.3, Random, [4, 1]), g => Grid.Of([4, 5], p => g[0][p] * Factor(p[0]))),
    ];

    /// <summary>What becomes of value i: 0 or 1 / 0.7.</summary>
    private static double Factor(int i)
    {
        var factors = new float[i + 1];
        Random.Dropout([.. Enumerable.Repeat(1f, i + 1)], 0.3f, factors);
        return factors[i] == 0 ? 0 : 1 / 0.7;
    }
}
