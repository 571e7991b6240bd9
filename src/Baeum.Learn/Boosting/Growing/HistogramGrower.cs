namespace Baeum.Learn;

/// <summary>Grows trees over bins. Equal to XGBoost's <c>hist</c>.</summary>
internal sealed class HistogramGrower : TreeGrower, IGrowingTree
{
    private readonly BinnedGrowth<XgbSplitSearch> _growth;
    private readonly TreeArrays _tree = new();

    public HistogramGrower(BinnedMatrix matrix, BoostedTreeSettings settings, FeatureChoice choice, RowSampler? sampler) : base(matrix.Rows, choice, sampler)
        => _growth = new(matrix, new(matrix.Columns, settings), new(settings.MaxDepth, settings.MaxLeaves, settings.GrowPolicy == "lossguide"));

    protected override BoostedTree Grow(ReadOnlySpan<GradientPair> pairs, Span<int> leaves)
    {
        Choice.StartTree();
        _growth.Grow(pairs, this);
        for (int node = 0; node < _tree.Count; node++)
            if (_tree.LeftChild(node) < 0)
                foreach (int row in _growth.Rows(node))
                    leaves[row] = node;
        return _tree.ToTree();
    }

    void IGrowingTree.Start(in NodeState root) => _tree.Start(LearningRate * (float)root.Weight, (float)root.Weight, root.Sums.Hessian);

    (int Left, int Right) IGrowingTree.Split(GrowingNode node, in SplitOutcome outcome)
    {
        int left = _tree.Split(node.Id, node.Split, (float)outcome.Weight, (float)outcome.Left.Weight * LearningRate, (float)outcome.Right.Weight * LearningRate);
        Choice.Split(node.Id, node.Split.Feature, left);
        return (left, left + 1);
    }

    bool[]? IGrowingTree.Allowed(int node, int depth) => Choice.Allowed(node, Choice.Draw(depth));
}
