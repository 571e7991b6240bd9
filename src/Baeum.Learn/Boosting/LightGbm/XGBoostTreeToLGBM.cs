namespace Baeum.Learn;

/// <summary>One tree of XGBoost as one of LightGBM.</summary>
/// <remarks>
/// A threshold lies in the middle between the floats on either side, so that 64-bit values go where XGBoost's rounding to 32 bits sends them.
/// At categories, XGBoost sends those of the node right, LightGBM left, and LightGBM sends what is missing right with all unknown ones.
/// Where XGBoost's missing values go with the node's categories, a split that only they fail stands before, with a copy of the branch.
/// </remarks>
internal sealed class XGBoostTreeToLGBM(BoostedTree tree, int number, double factor)
{
    // Copies of branches may multiply; more than this is refused.
    private const int MostCopies = 16, MostBits = 1 << 24, NanMissing = LGBMTree.NanIsMissing << 2;
    private readonly List<int> _split = [], _kind = [], _left = [], _right = [], _count = [], _leafCount = [], _boundaries = [0], _bits = [];
    private readonly List<double> _gain = [], _threshold = [], _value = [], _weight = [], _leafValue = [], _leafWeight = [];

    public LGBMTree Make()
    {
        // What is still to be made: a node of XGBoost, and where its number goes.
        var open = new Stack<(int Node, int Parent, bool IsLeft, bool IsGuarded)>([(0, -1, false, false)]);
        while (open.TryPop(out var at))
        {
            bool isLeaf = tree.LeftChildren[at.Node] < 0;
            int own = isLeaf ? ~_leafValue.Count : _split.Count;
            if (at.Parent >= 0)
                (at.IsLeft ? _left : _right)[at.Parent] = own;
            if (isLeaf)
            {
                _leafValue.Add(tree.SplitConditions[at.Node] * factor);
                _leafWeight.Add(tree.SumHessian[at.Node]);
                _leafCount.Add(Count(at.Node));
                continue;
            }
            if (_split.Count > MostCopies * tree.NodeCount)
                throw new NotSupportedException($"Tree {number} sends missing values with the categories of so many nodes that LightGBM would need more than {MostCopies} times its nodes.");
            bool isCategorical = tree.Categorical.Length > 0 && tree.Categorical[at.Node], isGuard = isCategorical && !tree.DefaultLeft[at.Node] && !at.IsGuarded;
            AddNode(at.Node, isGuard ? double.MaxValue : isCategorical ? Categories(at.Node) : Middle(tree.SplitConditions[at.Node]),
                isGuard ? NanMissing : isCategorical ? LGBMTree.Categorical | NanMissing : NanMissing | (tree.DefaultLeft[at.Node] ? LGBMTree.DefaultLeft : 0), isGuard);
            var (left, right) = isGuard ? (at.Node, tree.RightChildren[at.Node]) : isCategorical ? (tree.RightChildren[at.Node], tree.LeftChildren[at.Node]) : (tree.LeftChildren[at.Node], tree.RightChildren[at.Node]);
            open.Push((right, own, false, false));
            open.Push((left, own, true, isGuard));
        }
        return new([.. _split], [.. _gain], [.. _threshold], [.. _kind], [.. _left], [.. _right], [.. _leafValue], [.. _leafWeight], [.. _leafCount], [.. _value], [.. _weight], [.. _count],
            _boundaries.Count > 1 ? [.. _boundaries] : [], [.. _bits], 1);
    }

    private void AddNode(int node, double threshold, int kind, bool isGuard)
    {
        _split.Add(tree.SplitIndices[node]);
        _gain.Add(isGuard ? 0 : tree.LossChanges[node]);
        _threshold.Add(threshold);
        _kind.Add(kind);
        _left.Add(0);
        _right.Add(0);
        _value.Add(tree.BaseWeights[node] * factor);
        _weight.Add(tree.SumHessian[node]);
        _count.Add(Count(node));
    }

    private double Categories(int node)
    {
        int start = _bits.Count;
        foreach (int category in tree.Categories.AsSpan(tree.CategorySegments[node]..tree.CategorySegments[node + 1]))
        {
            while (_bits.Count <= start + (category >> 5))
                _bits.Add(0);
            _bits[start + (category >> 5)] |= 1 << (category & 31);
        }
        if (_bits.Count > MostBits)
            throw new NotSupportedException($"Tree {number} splits by categories of so great numbers that LightGBM's sets would not fit into memory.");
        _boundaries.Add(_bits.Count);
        return _boundaries.Count - 2;
    }

    private static double Middle(float threshold)
        => float.IsFinite(threshold) && MathF.BitDecrement(threshold) is var below && float.IsFinite(below) ? ((double)below + threshold) / 2 : MathF.BitDecrement(threshold);

    private int Count(int node) => (int)Math.Clamp(Math.Round(tree.SumHessian[node]), 0, int.MaxValue);
}
