using System.Runtime.CompilerServices;

namespace Baeum.Learn;

/// <summary>Draws one threshold for every feature and takes the best of these, by counts: finds the same splits as <see cref="RandomSplitter"/>.</summary>
internal sealed class RandomCountedSearch(TreeData data, CountedSamples all, int classes, TreeSettings settings, XorShift random) : CountedChoice
{
    private const int Few = 12;
    private readonly uint[] _keys = GrowthMemory.OfThread.Keys(all.Count);
    private readonly double[] _left = new double[classes], _right = new double[classes];
    private readonly int[] _rightCounts = new int[classes];
    private readonly bool _isEntropy = settings.Criterion != "gini";
    private NearCodes? _near;
    private int[] _total = [];
    private int _start, _count, _weight;
    private double _proxy, _threshold;

    /// <inheritdoc/>
    public override void Begin(int start, int end, int[] total, int weight, NearCodes? near)
        => (_start, _count, _total, _weight, _near, _proxy, Feature) = (start, end - start, total, weight, near, double.NegativeInfinity, -1);

    /// <inheritdoc/>
    public override double Threshold(TreeColumn column) => _threshold;

    /// <inheritdoc/>
    public override bool Try(int feature, TreeColumn column)
    {
        if (column.Codes <= 1)
            return false;
        int others = new NodeCodes(data, _near, feature, _count).Keys(all.Samples.AsSpan(_start, _count), all.Labels.AsSpan(_start, _count), _keys, all.LabelBits, out int least, out int greatest);
        least = others < _count ? 0 : least;
        if (column.AreSame(least, greatest))
            return false;
        var values = column.Values;
        double threshold = random.Between(values[least], values[greatest]);
        if (threshold == values[greatest])
            threshold = values[least];
        var keys = _keys.AsSpan(0, others);
        Rate(feature, others <= Few ? LastNotAbove(values, keys, least, threshold) : LastNotAbove(values, least, greatest, threshold), threshold, keys);
        return true;
    }

    private void Rate(int feature, int below, double threshold, ReadOnlySpan<uint> others)
    {
        int right = CountRight(others, (uint)below << all.LabelBits | ((1u << all.LabelBits) - 1));
        double weightRight = 0;
        for (int c = 0; c < _left.Length; c++)
        {
            weightRight += _right[c] = _rightCounts[c];
            _left[c] = _total[c] - _rightCounts[c];
        }
        double weightLeft = _weight - weightRight;
        if (right < settings.MinSamplesLeaf || _count - right < settings.MinSamplesLeaf || weightLeft < settings.MinWeightLeaf || weightRight < settings.MinWeightLeaf)
            return;
        double proxy = -weightRight * Impurity(_right, weightRight) - weightLeft * Impurity(_left, weightLeft);
        if (proxy > _proxy)
            (_proxy, _threshold, Feature, Below) = (proxy, threshold, feature, below);
    }

    private double Impurity(double[] sums, double weight) => _isEntropy ? EntropyCriterion.Of(sums, weight) : GiniCriterion.Of(sums, weight);

    /// <summary>Adds up the samples above a bound; those of code 0 are never above.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int CountRight(ReadOnlySpan<uint> keys, uint bound)
    {
        Array.Clear(_rightCounts);
        int classBits = all.ClassBits, mask = (1 << classBits) - 1, labelMask = (1 << all.LabelBits) - 1, right = 0;
        foreach (uint key in keys)
        {
            int isRight = key > bound ? 1 : 0;
            right += isRight;
            _rightCounts[(int)key & mask] += (((int)key & labelMask) >> classBits) & -isRight;
        }
        return right;
    }

    /// <summary>The greatest code of the node whose value is not above the threshold: for few samples less to read than the search among all values.</summary>
    private int LastNotAbove(float[] values, ReadOnlySpan<uint> keys, int least, double threshold)
    {
        int last = least;
        foreach (uint key in keys)
            if ((int)(key >> all.LabelBits) is var code && code > last && values[code] <= threshold)
                last = code;
        return last;
    }

    private static int LastNotAbove(float[] values, int low, int high, double threshold)
    {
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (values[middle] <= threshold)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }
}
