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
    private readonly float[] _values = new float[NearCodes.Most];
    private readonly PackedWeights _packed = new(classes);
    private bool _isPacked;
    private int[] _total = [];
    private int _start, _count, _weight;
    private double _proxy, _threshold;

    /// <inheritdoc/>
    public override void Begin(int start, int end, int[] total, int weight, NearCodes? near)
    {
        (_start, _count, _total, _weight, _near, _proxy, Feature) = (start, end - start, total, weight, near, double.NegativeInfinity, -1);
        _isPacked = near is not null && settings.MinSamplesLeaf == 1 && _packed.Fit(_count, weight);
        if (_isPacked)
            _packed.Pack(all.Labels.AsSpan(_start, _count), all.ClassBits);
    }

    /// <inheritdoc/>
    public override double Threshold(TreeColumn column) => _threshold;

    /// <inheritdoc/>
    public override bool Try(int feature, TreeColumn column)
    {
        if (column.Codes <= 1)
            return false;
        if (_near is { AreValues: true } near)
            return TryNear(feature, near);
        int others = new NodeCodes(data, _near, feature, _count).Keys(all.Samples.AsSpan(_start, _count), all.Labels.AsSpan(_start, _count), _keys, all.LabelBits, out int least, out int greatest);
        least = others < _count ? 0 : least;
        if (column.AreSame(least, greatest))
            return false;
        var values = column.Values;
        double threshold = random.Between(values[least], values[greatest]);
        if (threshold == values[greatest])
            threshold = values[least];
        var keys = _keys.AsSpan(0, others);
        int below = others <= Few ? LastNotAbove(values, keys, least, threshold) : LastNotAbove(values, least, greatest, threshold);
        Rate(feature, CountRight(keys, (uint)below << all.LabelBits | ((1u << all.LabelBits) - 1)), below, threshold);
        return true;
    }

    /// <summary>As the other, where the values are near: there is nothing to look up by codes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryNear(int feature, NearCodes near)
    {
        var values = _values.AsSpan(0, _count);
        var (low, high) = NearCodes.Take(near.ValuesOf(feature), all.Samples.AsSpan(_start, _count), values);
        if (high <= low + TreeSettings.Apart)
            return false;
        double threshold = random.Between(low, high);
        if (_proxy >= 0)
            return true; // Both sides of the best split are pure: none is better.
        if (threshold == high)
            threshold = low;
        if (_isPacked)
            RatePacked(feature, _packed.Above(values, Thresholds.Floor(threshold)), threshold);
        else
            Rate(feature, CountRight(values, all.Labels.AsSpan(_start, _count), Thresholds.Floor(threshold)), 0, threshold);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Rate(int feature, int right, int below, double threshold)
    {
        int weight = 0;
        long squaresLeft = 0, squaresRight = 0;
        int[] total = _total;
        for (int c = 0; c < _rightCounts.Length; c++)
        {
            long r = _rightCounts[c], l = total[c] - r;
            weight += (int)r;
            squaresLeft += l * l;
            squaresRight += r * r;
        }
        if (right < settings.MinSamplesLeaf || _count - right < settings.MinSamplesLeaf)
            return;
        Choose(feature, below, threshold, _weight - weight, weight, squaresLeft, squaresRight);
    }

    /// <summary>As the other, of the packed weights on the right.</summary>
    private void RatePacked(int feature, ulong packed, double threshold)
    {
        for (int c = 0; _isEntropy && c < _rightCounts.Length; c++)
            _rightCounts[c] = _packed.Of(packed, c);
        var (right, left) = (_packed.Sums(packed), _packed.Sums(_packed.Below(packed)));
        Choose(feature, 0, threshold, left.Weight, right.Weight, left.Squares, right.Squares);
    }

    private void Choose(int feature, int below, double threshold, double weightLeft, double weightRight, long squaresLeft, long squaresRight)
    {
        if (weightLeft < settings.MinWeightLeaf || weightRight < settings.MinWeightLeaf)
            return;
        double proxy = _isEntropy ? EntropyProxy(weightLeft, weightRight)
            : -weightRight * (1 - squaresRight / (weightRight * weightRight)) - weightLeft * (1 - squaresLeft / (weightLeft * weightLeft));
        if (proxy > _proxy)
            (_proxy, _threshold, Feature, Below) = (proxy, threshold, feature, below);
    }

    private double EntropyProxy(double weightLeft, double weightRight)
    {
        for (int c = 0; c < _left.Length; c++)
        {
            _right[c] = _rightCounts[c];
            _left[c] = _total[c] - _rightCounts[c];
        }
        return -weightRight * EntropyCriterion.Of(_right, weightRight) - weightLeft * EntropyCriterion.Of(_left, weightLeft);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int CountRight(ReadOnlySpan<float> values, ReadOnlySpan<ushort> labels, float bound)
    {
        Array.Clear(_rightCounts);
        int classBits = all.ClassBits, mask = (1 << classBits) - 1, right = 0;
        for (int i = 0; i < values.Length; i++)
        {
            int isRight = values[i] > bound ? 1 : 0, label = labels[i];
            right += isRight;
            _rightCounts[label & mask] += (label >> classBits) & -isRight;
        }
        return right;
    }

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
