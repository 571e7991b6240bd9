namespace Baeum.Learn;

/// <summary>Collects the splits of a growing tree into LightGBM's arrays. The left side of a split keeps the number of the leaf.</summary>
internal sealed class LeafwiseTree(BinColumn[] columns, bool asScikitLearn, LeafwiseChoice choice) : IGrowingTree
{
    // AvoidInf of LightGBM's files.
    private const double Greatest = 1e300;
    private readonly List<int> _feature = [], _kind = [], _left = [], _right = [], _count = [], _boundaries = [], _bits = [];
    private readonly List<double> _gain = [], _threshold = [], _value = [], _weight = [];
    private readonly List<(int Node, bool IsLeft)> _parent = [];
    private readonly List<NodeState> _leaves = [];

    public void Start(in NodeState root) => Add(root, (-1, false));

    public (int Left, int Right) Split(GrowingNode node, in SplitOutcome outcome)
    {
        int leaf = node.Id, place = _feature.Count;
        ref readonly var split = ref node.Split;
        if (_parent[leaf].Node >= 0)
            (_parent[leaf].IsLeft ? _left : _right)[_parent[leaf].Node] = place;
        var column = columns[split.Feature];
        var bins = (FeatureBins)column.Bins;
        _feature.Add(split.Feature);
        _gain.Add(split.Gain);
        // Where no missing value was seen, scikit-learn sends them to where more samples went; LightGBM takes them for 0.
        bool missingLeft = asScikitLearn && !column.HasMissing && !bins.HasOthers ? outcome.Left.Rows > outcome.Right.Rows
            : split.DefaultLeft || asScikitLearn && split.Categories is { } && !split.Categories.Contains(0);
        int missing = !column.HasMissing && !bins.IsCategorical && !asScikitLearn ? 0 : bins.Missing == MissingValues.ZeroAndNaN && !bins.IsCategorical ? LGBMTree.ZeroIsMissing : LGBMTree.NanIsMissing;
        // A category that is missing goes right in LightGBM's trees, so the sides change places where scikit-learn sends it left.
        bool swaps = bins.IsCategorical && missingLeft;
        _kind.Add((bins.IsCategorical ? LGBMTree.Categorical : missingLeft ? LGBMTree.DefaultLeft : 0) | missing << 2);
        _threshold.Add(split.Categories is { } rights ? AddCategories(bins.Categories, rights, swaps) : Math.Min(bins.UpperBounds[split.Bin], Greatest));
        _value.Add(outcome.Weight);
        _weight.Add(node.State.Sums.Hessian);
        _count.Add(node.Count);
        _left.Add(swaps ? ~_leaves.Count : ~leaf);
        _right.Add(swaps ? ~leaf : ~_leaves.Count);
        (_parent[leaf], _leaves[leaf]) = ((place, !swaps), outcome.Left);
        Add(outcome.Right, (place, swaps));
        choice.Split(leaf, split.Feature, leaf, _leaves.Count - 1);
        return (leaf, _leaves.Count - 1);
    }

    public bool[]? Allowed(int node, int depth) => choice.Allowed(node);

    /// <summary>The tree; its leaves have their full outputs.</summary>
    public LGBMTree Make()
    {
        double[] values = [.. _leaves.Select(leaf => double.IsFinite(leaf.Weight) ? leaf.Weight : 0)], weights = [.. _leaves.Select(leaf => leaf.Sums.Hessian)];
        return new([.. _feature], [.. _gain], [.. _threshold], [.. _kind], [.. _left], [.. _right], values, weights, [.. _leaves.Select(leaf => leaf.Rows)], [.. _value], [.. _weight], [.. _count], [.. _boundaries], [.. _bits], 1);
    }

    private void Add(in NodeState leaf, (int Node, bool IsLeft) parent)
    {
        _leaves.Add(leaf);
        _parent.Add(parent);
    }

    private int AddCategories(int[] categories, int[] rights, bool swaps)
    {
        if (_boundaries.Count == 0)
            _boundaries.Add(0);
        int[] lefts = [.. categories.Where((_, i) => Array.BinarySearch(rights, i + 1) < 0 != swaps)];
        var words = new int[lefts.DefaultIfEmpty().Max() / 32 + 1];
        foreach (int category in lefts)
            words[category / 32] |= 1 << (category % 32);
        _bits.AddRange(words);
        _boundaries.Add(_bits.Count);
        return _boundaries.Count - 2;
    }
}
