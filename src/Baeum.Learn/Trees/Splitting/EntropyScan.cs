using System.Runtime.CompilerServices;

namespace Baeum.Learn;

/// <summary>Finds the best split by entropy among samples that are sorted. Sums of x · ln x over the classes grow with each sample; logarithms as scikit-learn takes them are taken only of splits that may be better than the best known.</summary>
internal sealed class EntropyScan(CountedSamples all, int classes, TreeSettings settings)
{
    private static readonly double Ln2 = Math.Log(2);

    // The rounding of a sum of terms, each up to 1: a few units in the last place a term.
    private const double Rounding = 1e-15;
    private const int FewestTerms = 16;
    private readonly double[] _leftSums = new double[classes], _rightSums = new double[classes];
    private readonly LogTable _logs = LogTable.UpTo(all.Weight);

    /// <summary>The greatest code on the left of the split found last.</summary>
    public int Below { get; private set; }

    /// <summary>The least code on its right.</summary>
    public int Above { get; private set; }

    /// <summary>Looks at all splits.</summary>
    /// <param name="sorted">Codes above labels, ascending, of the samples whose code is not 0.</param>
    /// <param name="column">The feature.</param>
    /// <param name="zeros">How many samples have the code 0.</param>
    /// <param name="left">Their weights by class; changed.</param>
    /// <param name="total">The weight of each class in the node.</param>
    /// <param name="weight">The weight of the node.</param>
    /// <param name="leastWeight">The weight that each side has at least.</param>
    /// <param name="proxy">How good the best known is, and then how good the best is.</param>
    /// <returns>Whether one is better than the best known.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Scan(ReadOnlySpan<uint> sorted, TreeColumn column, int zeros, int[] left, int[] total, int weight, int leastWeight, ref double proxy)
    {
        var logs = _logs;
        double logsLeft = 0, logsRight = 0, margin = Rounding * (sorted.Length + FewestTerms) * (logs[weight] + 1), bound = proxy * Ln2 - margin;
        int weightLeft = 0, labelBits = all.LabelBits, classBits = all.ClassBits, least = settings.MinSamplesLeaf - zeros, most = sorted.Length - settings.MinSamplesLeaf;
        for (int c = 0; c < total.Length; c++)
        {
            weightLeft += left[c];
            logsLeft += logs[left[c]];
            logsRight += logs[total[c] - left[c]];
        }
        bool isBetter = false;
        uint labelMask = (1u << labelBits) - 1, classMask = (1u << classBits) - 1, before = zeros == 0 && sorted.Length > 0 ? sorted[0] : 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            uint key = sorted[i];
            if ((key ^ before) > labelMask && i >= least && i <= most && logsLeft - logs[weightLeft] + logsRight - logs[weight - weightLeft] >= bound
                && weightLeft >= leastWeight && weight - weightLeft >= leastWeight && !column.AreSame((int)(before >> labelBits), (int)(key >> labelBits))
                && Proxy(left, total, weightLeft, weight) is var exact && exact > proxy)
            {
                (proxy, bound, isBetter) = (exact, exact * Ln2 - margin, true);
                (Below, Above) = ((int)(before >> labelBits), (int)(key >> labelBits));
            }
            int w = (int)(key & labelMask) >> classBits, c = (int)(key & classMask), l = left[c], r = total[c] - l;
            logsLeft += logs[l + w] - logs[l];
            logsRight += logs[r - w] - logs[r];
            left[c] = l + w;
            weightLeft += w;
            before = key;
        }
        return isBetter;
    }

    /// <summary>scikit-learn's rating.</summary>
    private double Proxy(int[] left, int[] total, int weightLeft, int weight)
    {
        for (int c = 0; c < total.Length; c++)
            (_leftSums[c], _rightSums[c]) = (left[c], total[c] - left[c]);
        double weightRight = weight - weightLeft;
        return -weightRight * EntropyCriterion.Of(_rightSums, weightRight) - weightLeft * EntropyCriterion.Of(_leftSums, weightLeft);
    }
}
