using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baeum.Learn;

/// <summary>Finds what <see cref="BestSplitter"/> finds for one number a sample and squared errors, from lists that are sorted once a tree.</summary>
/// <remarks>
/// Sums are rounded, so their order counts. Samples with different values have one order only, that of the list. Where some have the same value, their order comes from all sorting before,
/// which is done over again then, as far as needed; unless all sums are exact.
/// </remarks>
internal sealed class SortedSplitter : OrderedSplitter
{
    // Lists of all features have to be parted, though few are looked at: with fewer of them sorting is faster.
    private const int FewestShare = 3;
    private const long MostEntries = 1 << 24;
    private readonly SortedLists _lists;
    private readonly SumSearch _search;
    private readonly SumCriterion _sums;
    private readonly bool _isExact;
    private readonly int[] _spare, _ties;
    private int _ordered, _below;

    public SortedSplitter(TreeData data, TreeTargets y, double[]? weights, TreeSettings settings, XorShift random)
        : base(data, y, weights, settings, random)
    {
        _sums = (SumCriterion)Criterion;
        _lists = new(data, Criterion.Samples);
        _search = new(y.Numbers, weights, settings);
        _isExact = ExactSums.Are(y.Numbers, weights);
        (_spare, _ties) = (new int[Samples], new int[Samples]);
    }

    /// <summary>Whether it finds what <see cref="BestSplitter"/> finds, and faster.</summary>
    public static bool Serves(TreeData data, TreeTargets y, TreeSettings settings)
        => !y.AreClasses && y.Outputs == 1 && !settings.IsRandom && settings.Criterion is "squared_error" or "friedman_mse" && !data.HasMissing && data.IsCategorical.Length == 0
        && settings.MaxFeatures * FewestShare >= data.Features && (long)data.Samples * data.Features <= MostEntries;

    /// <inheritdoc/>
    public override Split Split(double impurity, ref int constants)
    {
        _lists.Gather(Start, End);
        _ordered = -1;
        var split = base.Split(impurity, ref constants);
        if (split.Position < End)
            _lists.Divide(NodeSamples, Start, split.Position);
        return split;
    }

    /// <inheritdoc/>
    protected override void Try(int feature)
    {
        var list = _lists.Of(feature, Start, End);
        var column = Data.Columns[feature];
        int least = column[list[0] & SampleOrders.Unmarked], greatest = column[list[^1] & SampleOrders.Unmarked];
        bool isConstant = column.Values[greatest] <= column.Values[least] + TreeSettings.Apart;
        if (isConstant)
            Draw.IsConstant();
        else
            Draw.Varies();
        if (least == greatest)
            return;
        double proxy = BestProxy;
        bool hasMarks = isConstant;
        int position = isConstant ? -1 : _search.Distinct(list, _sums.Total[0], _sums.WeightOfNode, ref proxy, out hasMarks);
        if (hasMarks)
            position = Tied(feature, list, column, isConstant, ref proxy);
        else
            _ordered = feature;
        if (position < 0)
            return;
        // Where values are the same, their order does not change which stands where.
        int below = column[list[position - 1] & SampleOrders.Unmarked], above = column[list[position] & SampleOrders.Unmarked];
        (BestProxy, _below) = (proxy, below);
        Best = At(feature, Start + position, Thresholds.Between(column.Values[below], column.Values[above]), position > list.Length - position);
    }

    /// <inheritdoc/>
    protected override void Partition(in Split split)
    {
        Order();
        Partition(NodeSamples, split.Feature);
    }

    /// <summary>Looks at a feature of which some samples may have the same value.</summary>
    private int Tied(int feature, ReadOnlySpan<int> list, TreeColumn column, bool isConstant, ref double proxy)
    {
        var codes = NodeCodes;
        for (int i = 0; i < list.Length; i++)
            codes[i] = column[list[i] & SampleOrders.Unmarked];
        int ties = 0;
        for (int i = 1; i < codes.Length && !_isExact; i++)
            if (codes[i] == codes[i - 1])
                _ties[ties++] = i;
        if (ties == 0)
        {
            _ordered = feature;
            return isConstant ? -1 : _search.Tied(list, codes, column, _sums.Total[0], _sums.WeightOfNode, ref proxy);
        }
        Order();
        var samples = NodeSamples;
        var keys = _spare.AsSpan(0, samples.Length);
        column.Take(samples, keys);
        TieSort.Sort(keys, samples, list, _ties.AsSpan(0, ties));
        return isConstant ? -1 : _search.Tied(samples, codes, column, _sums.Total[0], _sums.WeightOfNode, ref proxy);
    }

    /// <summary>Puts the samples into the order that the features looked at so far have left them in.</summary>
    private void Order()
    {
        if (_ordered < 0)
            return;
        var list = _lists.Of(_ordered, Start, End);
        var samples = NodeSamples;
        for (int i = 0; i < samples.Length; i++)
            samples[i] = list[i] & SampleOrders.Unmarked;
        _ordered = -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Partition(Span<int> samples, int feature)
    {
        var codes = NodeCodes;
        Data.Columns[feature].Take(samples, codes);
        ref int first = ref MemoryMarshal.GetReference(samples), firstCode = ref MemoryMarshal.GetReference(codes);
        for (int p = 0, end = samples.Length - 1; p <= end;)
        {
            // Both places are written: which side a sample goes to is hard to foresee.
            int sample = Unsafe.Add(ref first, p), other = Unsafe.Add(ref first, end), code = Unsafe.Add(ref firstCode, p), otherCode = Unsafe.Add(ref firstCode, end);
            bool isLeft = code <= _below;
            Unsafe.Add(ref first, p) = isLeft ? sample : other;
            Unsafe.Add(ref firstCode, p) = isLeft ? code : otherCode;
            Unsafe.Add(ref first, end) = isLeft ? other : sample;
            Unsafe.Add(ref firstCode, end) = isLeft ? otherCode : code;
            p += isLeft ? 1 : 0;
            end -= isLeft ? 0 : 1;
        }
    }
}
