namespace Baeum.Learn;

/// <summary>Collects the splits of a growing tree into LightGBM's arrays.</summary>
internal sealed class LeafwiseTree(BinnedSamples data, LeafwiseRules rules)
{
    // AvoidInf of LightGBM's files.
    private const double Greatest = 1e300;
    private readonly List<int> _feature = [], _kind = [], _left = [], _right = [], _count = [], _boundaries = [], _bits = [];
    private readonly List<double> _gain = [], _threshold = [], _value = [], _weight = [];
    private readonly List<(int Node, bool IsLeft)> _parent = [(-1, false)];
    private readonly List<double> _extra = [0];

    /// <summary>Makes an inner node of a leaf; the left side keeps its number.</summary>
    public void Split(int leaf, in LeafSplit split, LeafSums sums)
    {
        int node = _feature.Count;
        if (_parent[leaf].Node >= 0)
            (_parent[leaf].IsLeft ? _left : _right)[_parent[leaf].Node] = node;
        var bins = data.Bins[split.Feature];
        _feature.Add(split.Feature);
        _gain.Add(split.Gain);
        // Where no missing value was seen, scikit-learn sends them to where more samples went; LightGBM takes them for 0.
        bool missingLeft = rules.AsScikitLearn && !bins.HasMissing ? split.Left.Count > split.Right.Count : split.MissingLeft;
        _kind.Add((split.LeftBins is null ? 0 : LGBMTree.Categorical) | (missingLeft ? LGBMTree.DefaultLeft : 0) | (bins.HasMissing || bins.IsCategorical || rules.AsScikitLearn ? LGBMTree.NanIsMissing << 2 : 0));
        _threshold.Add(split.LeftBins is { } left ? AddCategories([.. left.Select(bin => bins.Categories[bin - 1])]) : Math.Min(bins.UpperBounds[split.Bin], Greatest));
        _value.Add(rules.Output(sums.Gradient, sums.Hessian, _extra[leaf]));
        _weight.Add(sums.Hessian);
        _count.Add(sums.Count);
        _left.Add(~leaf);
        _right.Add(~_parent.Count);
        _parent[leaf] = (node, true);
        _parent.Add((node, false));
        _extra[leaf] = split.ExtraL2;
        _extra.Add(split.ExtraL2);
    }

    /// <summary>The tree; its leaves have their full outputs.</summary>
    public LGBMTree Make(ReadOnlySpan<LeafwiseGrowth.Leaf> leaves)
    {
        var (values, weights, counts) = (new double[leaves.Length], new double[leaves.Length], new int[leaves.Length]);
        for (int i = 0; i < leaves.Length; i++)
        {
            var sums = leaves[i].Sums;
            (values[i], weights[i], counts[i]) = (rules.Output(sums.Gradient, sums.Hessian, _extra[i]), sums.Hessian, sums.Count);
            if (!double.IsFinite(values[i]))
                values[i] = 0;
        }
        return new([.. _feature], [.. _gain], [.. _threshold], [.. _kind], [.. _left], [.. _right], values, weights, counts, [.. _value], [.. _weight], [.. _count], [.. _boundaries], [.. _bits], 1);
    }

    private int AddCategories(int[] categories)
    {
        if (_boundaries.Count == 0)
            _boundaries.Add(0);
        var words = new int[categories.Max() / 32 + 1];
        foreach (int category in categories)
            words[category / 32] |= 1 << (category % 32);
        _bits.AddRange(words);
        _boundaries.Add(_bits.Count);
        return _boundaries.Count - 2;
    }
}
