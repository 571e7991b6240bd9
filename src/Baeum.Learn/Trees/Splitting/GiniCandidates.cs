using System.Numerics;
using System.Runtime.CompilerServices;

namespace Baeum.Learn;

/// <summary>Possible splits of a node by one feature, rated many at a time. Holds what rating needs and what is to be known of the best.</summary>
/// <remarks>The rating is that of scikit-learn's Gini criterion with the same rounding: sums of squares of whole numbers are exact however they are made.</remarks>
internal sealed class GiniCandidates
{
    /// <summary>How many are rated at once.</summary>
    public const int Most = 512;

    /// <summary>The sum of the squares of the classes' weights on the left.</summary>
    public readonly double[] SquaresLeft = new double[Most];

    /// <summary>The same on the right.</summary>
    public readonly double[] SquaresRight = new double[Most];

    /// <summary>The weight on the left.</summary>
    public readonly double[] WeightLeft = new double[Most];

    /// <summary>The greatest code on the left.</summary>
    public readonly int[] Below = new int[Most];

    /// <summary>The least code on the right.</summary>
    public readonly int[] Above = new int[Most];

    private readonly double[] _proxies = new double[Most];

    /// <summary>The first of the best of so many candidates; −1 if none is better than one known.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="weight">The weight of the node.</param>
    /// <param name="proxy">How good the best known is, and then how good the best is.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Best(int count, double weight, ref double proxy)
    {
        if (!Rate(count, weight, proxy))
            return -1;
        int best = -1;
        var proxies = _proxies.AsSpan(0, count);
        for (int i = 0; i < proxies.Length; i++)
            if (proxies[i] > proxy)
                (best, proxy) = (i, proxies[i]);
        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private bool Rate(int count, double weight, double known)
    {
        Vector<double> all = new(weight), best = new(known);
        var isBetter = Vector<long>.Zero;
        // Beyond the count stand older candidates: rated, and not looked at.
        for (int i = 0; i < count; i += Vector<double>.Count)
        {
            Vector<double> left = new(WeightLeft, i), right = all - left;
            var impurityLeft = Vector<double>.One - new Vector<double>(SquaresLeft, i) / (left * left);
            var impurityRight = Vector<double>.One - new Vector<double>(SquaresRight, i) / (right * right);
            var proxy = -right * impurityRight - left * impurityLeft;
            proxy.CopyTo(_proxies, i);
            isBetter |= Vector.GreaterThan(proxy, best);
        }
        return isBetter != Vector<long>.Zero;
    }
}
