using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>Grows trees by splitting, one after another, the leaf whose split gains most. Only the smaller child's histogram is summed; the other is the difference.</summary>
/// <remarks>Ke et al. (2017). "LightGBM: A Highly Efficient Gradient Boosting Decision Tree". Memory is kept from tree to tree.</remarks>
internal sealed class LeafwiseGrowth
{
    private readonly BinnedSamples _data;
    private readonly LeafwiseRules _rules;
    private readonly HistogramBin[]?[] _histograms;
    private readonly LeafSplit[] _found;
    private readonly int[] _rows, _spare;
    private readonly long[] _pairs, _sparePairs;
    private readonly Leaf[] _leaves;

    public LeafwiseGrowth(BinnedSamples data, LeafwiseRules rules)
    {
        (_data, _rules) = (data, rules);
        int most = Math.Max(1, Math.Min(rules.NumLeaves, data.Samples));
        (_histograms, _leaves, _found) = (new HistogramBin[most][], new Leaf[most], new LeafSplit[2 * data.Bins.Length]);
        (_rows, _spare, _pairs, _sparePairs) = (new int[data.Samples], new int[data.Samples], new long[data.Samples], new long[data.Samples]);
    }

    /// <summary>The samples of each leaf of the last tree, leaf after leaf.</summary>
    public ReadOnlySpan<int> Rows(int leaf) => _rows.AsSpan(_leaves[leaf].Start, _leaves[leaf].Sums.Count);

    /// <summary>Grows a tree.</summary>
    /// <param name="pairs">Gradient and hessian of each sample of the data.</param>
    /// <param name="rows">The samples it learns from, ascending.</param>
    /// <param name="features">The features it may ask.</param>
    public LGBMTree Grow(ReadOnlySpan<long> pairs, ReadOnlySpan<int> rows, bool[] features)
    {
        rows.CopyTo(_rows);
        for (int i = 0; i < rows.Length; i++)
            _pairs[i] = pairs[rows[i]];
        var tree = new LeafwiseTree(_data, _rules);
        _leaves[0] = new(0, Sum(_pairs.AsSpan(0, rows.Length)), 0, LeafSplit.None);
        if (MaySplit(_leaves[0]))
        {
            Search(features, small: 0, large: -1);
            Choose(0, offset: 0);
        }
        int leaves = 1;
        while (leaves < _leaves.Length && Next(leaves) is >= 0 and var leaf)
        {
            var split = _leaves[leaf].Best;
            tree.Split(leaf, split, _leaves[leaf].Sums);
            int start = _leaves[leaf].Start, depth = _leaves[leaf].Depth + 1;
            int all = _leaves[leaf].Sums.Count, kept = Part(split, start, all);
            _leaves[leaf] = new(start, split.Left with { Count = kept }, depth, LeafSplit.None);
            _leaves[leaves] = new(start + kept, split.Right with { Count = all - kept }, depth, LeafSplit.None);
            if (leaves + 1 < _leaves.Length)
                SearchChildren(features, leaf, leaves);
            leaves++;
        }
        return tree.Make(_leaves.AsSpan(0, leaves));
    }

    private void SearchChildren(bool[] features, int left, int right)
    {
        if (!MaySplit(_leaves[left]) && !MaySplit(_leaves[right]))
            return;
        bool leftIsSmall = _leaves[left].Sums.Count <= _leaves[right].Sums.Count;
        // The parent's histogram stands at its number, which the left child has now; it belongs to the larger child.
        if (leftIsSmall)
            (_histograms[left], _histograms[right]) = (_histograms[right], _histograms[left]);
        Search(features, leftIsSmall ? left : right, leftIsSmall ? right : left);
        Choose(leftIsSmall ? left : right, offset: 0);
        Choose(leftIsSmall ? right : left, offset: _data.Bins.Length);
    }

    private bool MaySplit(in Leaf leaf)
        => (_rules.MaxDepth <= 0 || leaf.Depth < _rules.MaxDepth) && leaf.Sums.Count >= 2 * _rules.MinChildSamples && leaf.Sums.Count > 1 && leaf.Sums.Hessian >= (_rules.AsScikitLearn ? _rules.MinChildWeight : 0);

    private void Search(bool[] features, int small, int large)
    {
        _histograms[small] ??= new HistogramBin[_data.Starts[^1]];
        Threads.For(_data.Bins.Length, new SearchBody(this, features, small, large));
    }

    private void Choose(int leaf, int offset)
    {
        var best = LeafSplit.None;
        for (int f = 0; f < _data.Bins.Length && MaySplit(_leaves[leaf]); f++)
            if (_found[offset + f].Gain > best.Gain)
                best = _found[offset + f];
        _leaves[leaf].Best = best;
    }

    private int Next(int leaves)
    {
        int best = 0;
        for (int i = 1; i < leaves; i++)
            if (_leaves[i].Best.Gain > _leaves[best].Best.Gain || _leaves[i].Best.Gain == _leaves[best].Best.Gain && (uint)_leaves[i].Best.Feature < (uint)_leaves[best].Best.Feature && !_rules.AsScikitLearn)
                best = i;
        return _leaves[best].Best.Gain > 0 ? best : -1;
    }

    private int Part(in LeafSplit split, int start, int count)
    {
        var bins = _data.Bins[split.Feature];
        Span<byte> goesLeft = bins.Count <= 4096 ? stackalloc byte[bins.Count] : new byte[bins.Count];
        goesLeft.Clear();
        if (split.LeftBins is { } left)
            foreach (int bin in left)
                goesLeft[bin] = 1;
        else
            for (int bin = 0; bin < goesLeft.Length; bin++)
                goesLeft[bin] = (bin < bins.Numbers ? bin <= split.Bin : split.MissingLeft) ? (byte)1 : (byte)0;
        ushort[] column = _data.Columns[split.Feature]!;
        var rows = _rows.AsSpan(start, count);
        var pairs = _pairs.AsSpan(start, count);
        int kept = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            // Both sides are written, one is kept: cheaper than a branch that is guessed wrong half the time.
            int row = rows[i], isLeft = goesLeft[column[row]];
            long pair = pairs[i];
            (_spare[i - kept], _sparePairs[i - kept]) = (row, pair);
            (rows[kept], pairs[kept]) = (row, pair);
            kept += isLeft;
        }
        _spare.AsSpan(0, count - kept).CopyTo(rows[kept..]);
        _sparePairs.AsSpan(0, count - kept).CopyTo(pairs[kept..]);
        return kept;
    }

    private LeafSums Sum(ReadOnlySpan<long> pairs)
    {
        double gradient = 0, hessian = _rules.AsScikitLearn ? 0 : 2 * LeafwiseRules.Tiny;
        foreach (long pair in pairs)
        {
            gradient += BitConverter.Int32BitsToSingle((int)pair);
            hessian += BitConverter.Int32BitsToSingle((int)(pair >> 32));
        }
        return new(gradient, hessian, pairs.Length) { IsRoot = true };
    }

    /// <param name="start">Where its samples begin.</param>
    /// <param name="sums">Their sums.</param>
    /// <param name="depth">How far it is from the root.</param>
    /// <param name="best">Its best split.</param>
    internal struct Leaf(int start, LeafSums sums, int depth, LeafSplit best)
    {
        public readonly int Start = start, Depth = depth;
        public readonly LeafSums Sums = sums;
        public LeafSplit Best = best;
    }

    private readonly struct SearchBody(LeafwiseGrowth growth, bool[] features, int small, int large) : IParallelBody
    {
        public void Run(int part)
        {
            growth._found[part] = growth._found[growth._data.Bins.Length + part] = LeafSplit.None;
            if (!features[part] || growth._data.Columns[part] is not { } column)
                return;
            var range = growth._data.Starts[part]..growth._data.Starts[part + 1];
            var histogram = growth._histograms[small].AsSpan()[range];
            int count = growth._leaves[small].Sums.Count;
            Histograms.Build(column, growth._rows.AsSpan(growth._leaves[small].Start, count), growth._pairs.AsSpan(growth._leaves[small].Start, count), histogram);
            growth._found[part] = growth.Best(histogram, part, small);
            if (large < 0)
                return;
            var other = growth._histograms[large].AsSpan()[range];
            Histograms.Subtract(other, histogram);
            growth._found[growth._data.Bins.Length + part] = growth.Best(other, part, large);
        }
    }

    private LeafSplit Best(ReadOnlySpan<HistogramBin> histogram, int feature, int leaf)
        => !MaySplit(_leaves[leaf]) ? LeafSplit.None
            : _data.Bins[feature].IsCategorical ? CategorySplits.Best(histogram, feature, _leaves[leaf].Sums, _rules)
            : NumberSplits.Best(histogram, _data.Bins[feature], feature, _leaves[leaf].Sums, _rules);
}
