namespace Baeum.Learn;

/// <summary>Random rows for test and training. scikit-learn: one draw of <c>ShuffleSplit</c>.</summary>
internal static class ShuffledRows
{
    public static (int[] Train, int[] Test) Draw(int samples, int train, int test, MersenneTwister random)
    {
        var order = random.Permutation(samples);
        return (order[test..(test + train)], order[..test]);
    }
}
