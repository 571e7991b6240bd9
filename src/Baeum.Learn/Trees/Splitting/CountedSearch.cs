using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baeum.Learn;

/// <summary>Searches a node's features one by one for the best split by counts.</summary>
internal sealed class CountedSearch : CountedChoice
{
    // Nodes with fewer samples look at these without marks.
    private const int Marked = 48;
    private readonly TreeData _data;
    private readonly CountedSamples _all;
    private readonly TreeSettings _settings;
    private readonly GiniCandidates _candidates = new();
    private readonly int _labelBits;
    private readonly uint _labelMask;
    private readonly uint[] _keys;
    private readonly int[] _spare, _left;
    private readonly int[] _counters = new int[KeySort.Counters];
    private readonly ClassHistogram _histogram;
    private readonly EntropyScan? _entropy;
    private readonly DenseNode? _dense;
    private bool _isDense;
    private NearCodes? _near;
    private int[] _total = [];
    private int _above, _start, _count, _weight, _leastWeight, _mostWeight;
    private long _squares;
    private double _proxy;

    public CountedSearch(TreeData data, CountedSamples all, int classes, TreeSettings settings, int[] spare)
    {
        (_data, _all, _settings, _spare) = (data, all, settings, spare);
        (_labelBits, _labelMask) = (all.LabelBits, (1u << all.LabelBits) - 1);
        _keys = GrowthMemory.OfThread.Keys(all.Count);
        _left = new int[classes];
        _histogram = new(classes);
        _dense = DenseNode.Of(data, all);
        _entropy = settings.Criterion == "gini" ? null : new(all, classes, settings);
    }

    /// <inheritdoc/>
    public override double Threshold(TreeColumn column) => Thresholds.Between(column.Values[Below], column.Values[_above]);

    /// <inheritdoc/>
    public override void Begin(int start, int end, int[] total, int weight, NearCodes? near)
    {
        (_start, _count, _total, _weight, _proxy, Feature, _squares) = (start, end - start, total, weight, double.NegativeInfinity, -1, 0);
        _near = near;
        if (near is not null && near.Count == _count)
            _dense?.BringNear(_all.Labels.AsSpan(_start, _count));
        _isDense = _dense is not null && near is not { AreBytes: false } && _dense.Begin(_all.Samples.AsSpan(_start, _count), near?.Count ?? _data.Samples, near is not null);
        _leastWeight = (int)Math.Min(int.MaxValue, Math.Ceiling(_settings.MinWeightLeaf));
        _mostWeight = weight - _leastWeight;
        foreach (int sum in total)
            _squares += (long)sum * sum;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override bool Try(int feature, TreeColumn column)
    {
        if (column.Codes <= 1)
            return false;
        bool mayCount = _entropy is null && !column.Bytes.IsEmpty && _settings.MinSamplesLeaf == 1 && !column.HasClose;
        var keys = _keys.AsSpan(0, _count);
        if (_isDense && !column.Bytes.IsEmpty)
            return TryDense(feature, column, keys, _dense!, mayCount);
        var samples = _all.Samples.AsSpan(_start, _count);
        var labels = _all.Labels.AsSpan(_start, _count);
        var codes = new NodeCodes(_data, _near, feature, _count);
        if (mayCount && _near is null && _histogram.Serves(_count / 4, column))
            return TryCounted(feature, column, codes, samples, labels);
        int least, greatest, others = _near is null && _data.Marks.Exist && _count >= Marked
            ? codes.KeysMarked(_data.Marks.Of(feature), samples, labels, _spare, keys, _labelBits, out least, out greatest)
            : codes.Keys(samples, labels, keys, _labelBits, out least, out greatest);
        return TryKeys(feature, column, keys[..others], least, greatest, mayCount);
    }

    private bool TryDense(int feature, TreeColumn column, Span<uint> keys, DenseNode dense, bool mayCount)
    {
        dense.Pick(_near is null ? column.Bytes : _near.BytesOf(feature));
        if (dense.Count == 0)
            return false;
        if (mayCount && _histogram.Serves(dense.Count, column))
        {
            _histogram.Begin(column);
            _histogram.Count(dense.Codes, dense.Labels, _all.ClassBits);
            return Choose(feature);
        }
        var (least, greatest) = dense.Keys(keys);
        return TryKeys(feature, column, keys[..dense.Count], least, greatest, mayCount: false);
    }

    /// <summary>Looks at the splits of samples of which those that have not code 0 are told.</summary>
    private bool TryKeys(int feature, TreeColumn column, Span<uint> keys, int least, int greatest, bool mayCount)
    {
        if (column.AreSame(keys.Length < _count ? 0 : least, greatest))
            return false;
        if (_proxy >= 0)
            return true; // Both sides of the best split are pure: none is better.
        if (mayCount && _histogram.Serves(keys.Length, column))
        {
            _histogram.Begin(column);
            _histogram.Count(keys, _all.ClassBits, _labelBits);
            return Choose(feature);
        }
        var spare = MemoryMarshal.Cast<int, uint>(_spare.AsSpan(0, keys.Length));
        var sorted = KeySort.Sort(keys, spare, (uint)least << _labelBits, _labelBits, greatest - least, _counters);
        if (_entropy is null)
            ScanKeys(feature, column, sorted);
        else
            ScanEntropy(feature, column, sorted, _entropy);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void ScanKeys(int feature, TreeColumn column, ReadOnlySpan<uint> sorted)
    {
        var c = _candidates;
        Span<double> squaresLeft = c.SquaresLeft, squaresRight = c.SquaresRight, weightLeft = c.WeightLeft;
        Span<int> below = c.Below, above = c.Above;
        ref int left = ref MemoryMarshal.GetArrayDataReference(_left), total = ref MemoryMarshal.GetArrayDataReference(_total);
        ref uint first = ref MemoryMarshal.GetReference(sorted);
        var (squares, products, weight) = CountZeros(sorted);
        long all = _squares;
        int count = 0, labelBits = _labelBits, classBits = _all.ClassBits, leastWeight = _leastWeight, mostWeight = _mostWeight, zeros = _count - sorted.Length, least = _settings.MinSamplesLeaf - zeros, most = sorted.Length - _settings.MinSamplesLeaf;
        uint labelMask = _labelMask, classMask = (1u << classBits) - 1, before = zeros == 0 ? first : 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            uint key = Unsafe.Add(ref first, i);
            if ((key ^ before) > labelMask && i >= least && i <= most && weight >= leastWeight && weight <= mostWeight && !(column.IsClose((int)(before >> labelBits)) && column.AreSame((int)(before >> labelBits), (int)(key >> labelBits))))
            {
                squaresLeft[count] = squares;
                squaresRight[count] = all - 2 * products + squares;
                weightLeft[count] = weight;
                below[count] = (int)(before >> labelBits);
                above[count] = (int)(key >> labelBits);
                if (++count == GiniCandidates.Most)
                {
                    Choose(feature, count);
                    count = 0;
                }
            }
            long w = (key & labelMask) >> classBits;
            ref int sum = ref Unsafe.Add(ref left, key & classMask);
            squares += w * (2 * sum + w);
            products += w * Unsafe.Add(ref total, key & classMask);
            sum += (int)w;
            weight += (int)w;
            before = key;
        }
        Choose(feature, count);
    }

    private void ScanEntropy(int feature, TreeColumn column, ReadOnlySpan<uint> sorted, EntropyScan entropy)
    {
        CountZeros(sorted);
        if (entropy.Scan(sorted, column, _count - sorted.Length, _left, _total, _weight, _leastWeight, ref _proxy))
            (Feature, Below, _above) = (feature, entropy.Below, entropy.Above);
    }

    /// <summary>The sums of the samples of code 0, which come first: of all without the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (long Squares, long Products, int Weight) CountZeros(ReadOnlySpan<uint> others)
    {
        if (others.Length == _count)
        {
            Array.Clear(_left);
            return default;
        }
        _total.CopyTo(_left, 0);
        long squares = 0, products = 0;
        int weight = 0, classBits = _all.ClassBits, mask = (1 << classBits) - 1, labelMask = (int)_labelMask;
        foreach (uint key in others)
            _left[(int)key & mask] -= ((int)key & labelMask) >> classBits;
        for (int c = 0; c < _left.Length; c++)
        {
            squares += (long)_left[c] * _left[c];
            products += (long)_left[c] * _total[c];
            weight += _left[c];
        }
        return (squares, products, weight);
    }

    private bool TryCounted(int feature, TreeColumn column, NodeCodes codes, ReadOnlySpan<int> samples, ReadOnlySpan<ushort> labels)
    {
        _histogram.Begin(column);
        if (_data.Marks.Exist)
            _histogram.CountMarked(codes, _data.Marks.Of(feature), samples, labels, _spare, _all.ClassBits);
        else
            _histogram.Count(codes, samples, labels, _all.ClassBits);
        return Choose(feature);
    }

    private bool Choose(int feature)
    {
        bool varies = _histogram.Choose(_total, _weight, _leastWeight, ref _proxy, out bool isBetter);
        if (isBetter)
            (Feature, Below, _above) = (feature, _histogram.Below, _histogram.Above);
        return varies;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Choose(int feature, int count)
    {
        if (count == 0)
            return;
        int best = _candidates.Best(count, _weight, ref _proxy);
        if (best >= 0)
            (Feature, Below, _above) = (feature, _candidates.Below[best], _candidates.Above[best]);
    }
}
