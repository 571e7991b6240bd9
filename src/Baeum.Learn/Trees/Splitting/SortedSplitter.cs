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

    // Where ties need not be followed: in nodes of so many samples, of features with so large a share of different values.
    private const int Large = 1024;
    private const double Nearly = 0.98;
    private readonly NodeOrders _orders;
    private readonly SumSearch _search;
    private readonly SumCriterion _sums;
    private readonly bool _isExact;
    private readonly TieSort.Memory _keys;
    private readonly int[] _ties;
    private bool _isOrdered;

    public SortedSplitter(TreeData data, TreeTargets y, double[]? weights, TreeSettings settings, XorShift random)
        : base(data, y, weights, settings, random)
    {
        _sums = (SumCriterion)Criterion;
        _search = new(y.Numbers, weights, settings);
        _isExact = ExactSums.Are(y.Numbers, weights);
        bool[] isListed = Array.ConvertAll(data.Columns, c => !IsRepeated(c));
        _orders = IsWide(data, settings) ? new SortedNodes(data, Samples) : new SortedLists(data, Criterion.Samples, isListed);
        (_keys, _ties) = (new(Samples), new int[Samples]);
    }

    /// <summary>Whether it finds what <see cref="BestSplitter"/> finds, and faster.</summary>
    public static bool Serves(TreeData data, TreeTargets y, TreeSettings settings)
        => !y.AreClasses && y.Outputs == 1 && !settings.IsRandom && settings.Criterion is "squared_error" or "friedman_mse" && !data.HasMissing && data.IsCategorical.Length == 0
        && (!IsWide(data, settings) || SortedNodes.Serves(data, data.Samples));

    /// <inheritdoc/>
    public override Split Split(double impurity, ref int constants)
    {
        _orders.Gather(Start, End);
        _isOrdered = true;
        var split = base.Split(impurity, ref constants);
        if (split.Position < End)
            _orders.Divide(NodeSamples, split.Position - Start);
        return split;
    }

    /// <inheritdoc/>
    protected override void Try(int feature)
    {
        if (IsRepeated(Data.Columns[feature]))
        {
            TryRepeated(feature, Data.Columns[feature]);
            return;
        }
        var list = _orders.Of(feature, NodeSamples);
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
        bool hasMarks = isConstant, heeds = Settings.FollowsTies || list.Length < Large || column.Codes < Nearly * Data.Samples;
        int position = isConstant ? -1 : _search.Distinct(list, _sums.Total[0], _sums.WeightOfNode, ref proxy, heeds, out hasMarks);
        if (position > 0 && !heeds && column.AreSame(column[list[position - 1] & SampleOrders.Unmarked], column[list[position] & SampleOrders.Unmarked]))
            (proxy, hasMarks) = (BestProxy, true);
        if (hasMarks)
            position = Tied(list, column, isConstant, ref proxy);
        else
            Keep();
        if (position < 0)
            return;
        // Where values are the same, their order does not change which stands where.
        BestProxy = proxy;
        Choose(feature, position, column[list[position - 1] & SampleOrders.Unmarked], column[list[position] & SampleOrders.Unmarked]);
    }

    /// <inheritdoc/>
    protected override void Partition(in Split split)
    {
        Order();
        base.Partition(split);
    }

    /// <summary>Whether there are so many features, or so few of them are looked at, that lists of all do not pay.</summary>
    private static bool IsWide(TreeData data, TreeSettings settings) => settings.MaxFeatures * FewestShare < data.Features || (long)data.Samples * data.Features > MostEntries;

    /// <summary>Whether a feature has so few values that lists of it say little: nearly all of the order comes from the sorting before.</summary>
    private bool IsRepeated(TreeColumn column) => !_isExact && column.Codes * 2L < Data.Samples;

    private void TryRepeated(int feature, TreeColumn column)
    {
        Order();
        var codes = NodeCodes;
        column.Take(NodeSamples, codes);
        if (codes.IndexOfAnyExcept(codes[0]) < 0)
        {
            Draw.IsConstant();
            return;
        }
        TieSort.Sort(codes, NodeSamples, _keys);
        if (column.Values[codes[^1]] <= column.Values[codes[0]] + TreeSettings.Apart)
        {
            Draw.IsConstant();
            return;
        }
        Draw.Varies();
        double proxy = BestProxy;
        if (_search.Tied(NodeSamples, codes, column, _sums.Total[0], _sums.WeightOfNode, ref proxy) is var position and > 0)
        {
            BestProxy = proxy;
            Choose(feature, position, codes[position - 1], codes[position]);
        }
    }

    private void Choose(int feature, int position, int below, int above)
    {
        float[] values = Data.Columns[feature].Values;
        Best = At(feature, Start + position, Thresholds.Between(values[below], values[above]), position > End - Start - position);
    }

    /// <summary>Looks at a feature of which some samples may have the same value.</summary>
    private int Tied(ReadOnlySpan<int> list, TreeColumn column, bool isConstant, ref double proxy)
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
            Keep();
            return isConstant ? -1 : _search.Tied(list, codes, column, _sums.Total[0], _sums.WeightOfNode, ref proxy);
        }
        Order();
        TieSort.Sort(column, NodeSamples, list, _ties.AsSpan(0, ties), _keys);
        return isConstant ? -1 : _search.Tied(NodeSamples, codes, column, _sums.Total[0], _sums.WeightOfNode, ref proxy);
    }

    /// <summary>The samples are in the order of the feature looked at.</summary>
    private void Keep()
    {
        _orders.Keep();
        _isOrdered = false;
    }

    /// <summary>Puts the samples into the order that the features looked at so far have left them in.</summary>
    private void Order()
    {
        if (_isOrdered)
            return;
        var kept = _orders.Kept;
        var samples = NodeSamples;
        for (int i = 0; i < samples.Length; i++)
            samples[i] = kept[i] & SampleOrders.Unmarked;
        _isOrdered = true;
    }
}
