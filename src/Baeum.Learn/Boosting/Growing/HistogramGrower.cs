using System.Runtime.InteropServices;

namespace Baeum.Learn;

/// <summary>Grows trees over bins. The rule of splits is <typeparamref name="TSearch"/>.</summary>
/// <remarks>Equal to XGBoost's <c>hist</c> with <see cref="XgbSplitSearch"/>. The same bits at any number of threads: each sum is made by one part, in the order of the rows.</remarks>
internal sealed class HistogramGrower<TSearch> : TreeGrower where TSearch : struct, ISplitSearch
{
    private readonly BinnedMatrix _matrix;
    private readonly TSearch _search;
    private readonly RowPartition _partition;
    private readonly NodeHistograms<TSearch> _histograms;
    private readonly GrowthQueue _queue;
    private readonly TreeArrays _tree = new();
    private readonly List<GrowingNode> _nodes = [], _splitting = [], _children = [];

    public HistogramGrower(BinnedMatrix matrix, BoostedTreeSettings settings, TSearch search, FeatureChoice choice, RowSampler? sampler) : base(matrix.Rows, choice, sampler)
    {
        (_matrix, _search) = (matrix, search);
        _partition = new(matrix.Rows);
        _histograms = new(matrix, _partition, search);
        _queue = new(settings);
    }

    protected override BoostedTree Grow(ReadOnlySpan<GradientPair> pairs, Span<int> leaves)
    {
        _partition.Start(pairs);
        _queue.Start();
        Choice.StartTree();
        StartRoot(pairs);
        for (_queue.Pop(_splitting, _search); _splitting.Count > 0; _queue.Pop(_splitting, _search))
            SplitNodes();
        foreach (var node in CollectionsMarshal.AsSpan(_nodes)[.._tree.Count])
        {
            _histograms.Return(node);
            if (_tree.LeftChild(node.Id) < 0)
                foreach (int row in _partition.Rows(node.From, node.Count))
                    leaves[row] = node.Id;
        }
        return _tree.ToTree();
    }

    private void StartRoot(ReadOnlySpan<GradientPair> pairs)
    {
        var root = Node(0);
        var sums = RowSums(pairs);
        root.Start(0, 0, 0, pairs.Length, _search.Root(sums, pairs.Length).State);
        _histograms.BuildRoot(root);
        var (state, weight) = _search.Root(_matrix.IsDense ? BinSums(root, sums) : sums, pairs.Length);
        root.State = state;
        _tree.Start(LearningRate * weight, weight, state.Sums.Hessian);
        root.Allowed = Choice.Allowed(0, Choice.Draw(0));
        _histograms.SearchRoot(root);
        Queue(root);
    }

    private static GradientSums RowSums(ReadOnlySpan<GradientPair> pairs)
    {
        double gradient = 0, hessian = 0;
        foreach (var pair in pairs)
        {
            gradient += pair.Gradient;
            hessian += pair.Hessian;
        }
        return new(gradient, hessian);
    }

    /// <summary>Without missing values XGBoost adds up the bins of the first feature, which may round otherwise.</summary>
    private GradientSums BinSums(GrowingNode root, GradientSums rowSums)
    {
        if (_matrix.Blocks.Length == 0 || _matrix.Blocks[0].Features[0] != 0)
            return rowSums;
        GradientSums sums = default;
        for (int slot = 0; slot < _matrix.Columns[0].Slots; slot++)
            sums += root.Histogram![slot];
        return sums;
    }

    private void SplitNodes()
    {
        var lefts = _partition.Split(_splitting, _matrix.Columns);
        _histograms.Clear();
        _children.Clear();
        for (int i = 0; i < _splitting.Count; i++)
            Split(_splitting[i], lefts[i]);
        _histograms.Search();
        foreach (var child in _children)
            Queue(child);
    }

    private void Split(GrowingNode node, int leftRows)
    {
        var outcome = _search.Split(node.State, node.Best, leftRows, node.Count - leftRows);
        int id = _tree.Split(node.Id, node.Best, outcome.Weight, outcome.LeftWeight * LearningRate, outcome.RightWeight * LearningRate);
        Choice.Split(node.Id, node.Best.Feature, id);
        var left = Node(id).Start(id, node.Depth + 1, node.From, leftRows, outcome.Left);
        var right = Node(id + 1).Start(id + 1, node.Depth + 1, node.From + leftRows, node.Count - leftRows, outcome.Right);
        var histogram = node.Histogram!;
        node.Histogram = null;
        if (!_queue.MayGoOn(node))
        {
            node.Histogram = histogram;
            _histograms.Return(node);
            return;
        }
        left.Allowed = Choice.Allowed(left.Id, Choice.Draw(left.Depth));
        right.Allowed = Choice.Allowed(right.Id, Choice.Draw(right.Depth));
        bool buildsRight = node.Best.Right.Hessian < node.Best.Left.Hessian;
        _histograms.Add(buildsRight ? right : left, buildsRight ? left : right, histogram);
        _children.Add(left);
        _children.Add(right);
    }

    private void Queue(GrowingNode node)
    {
        if (!_queue.Push(node))
            _histograms.Return(node);
    }

    private GrowingNode Node(int id)
    {
        while (_nodes.Count <= id)
            _nodes.Add(new());
        return _nodes[id];
    }
}
