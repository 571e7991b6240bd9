namespace Baeum.Learn;

/// <summary>Grows trees over bins. The rule of splits is <typeparamref name="TSearch"/>.</summary>
/// <remarks>The same bits at any number of threads: each sum is made by one part, in the order of the rows. Memory is kept from tree to tree.</remarks>
internal sealed class BinnedGrowth<TSearch> where TSearch : struct, ISplitSearch
{
    private readonly BinnedMatrix _matrix;
    private readonly TSearch _search;
    private readonly RowPartition _partition;
    private readonly NodeHistograms<TSearch> _histograms;
    private readonly GrowthQueue<TSearch> _queue;
    private readonly List<GrowingNode> _nodes = [], _splitting = [], _children = [];

    public BinnedGrowth(BinnedMatrix matrix, TSearch search, GrowthLimits limits)
    {
        (_matrix, _search) = (matrix, search);
        _partition = new(matrix.Rows);
        _histograms = new(matrix, _partition, search);
        _queue = new(limits, search);
    }

    /// <summary>The rows of a node of the tree grown last that was not split.</summary>
    public ReadOnlySpan<int> Rows(int node) => _partition.Rows(_nodes[node].From, _nodes[node].Count);

    /// <summary>Grows a tree on all rows.</summary>
    public void Grow(ReadOnlySpan<GradientPair> pairs, IGrowingTree tree)
    {
        _partition.Start(pairs);
        Grow(pairs.Length, tree);
    }

    /// <summary>Grows a tree on some rows, ascending.</summary>
    /// <param name="pairs">The derivatives of all rows.</param>
    public void Grow(ReadOnlySpan<GradientPair> pairs, ReadOnlySpan<int> rows, IGrowingTree tree)
    {
        _partition.Start(pairs, rows);
        Grow(rows.Length, tree);
    }

    private void Grow(int rows, IGrowingTree tree)
    {
        _queue.Start();
        StartRoot(rows, tree);
        for (_queue.Pop(_splitting); _splitting.Count > 0; _queue.Pop(_splitting))
            SplitNodes(tree);
        foreach (var node in _nodes)
            _histograms.Return(node);
    }

    private void StartRoot(int rows, IGrowingTree tree)
    {
        var root = Node(0);
        var sums = RowSums(_partition.Pairs(0, rows));
        root.Start(0, 0, 0, rows, _search.Root(sums, rows));
        _histograms.BuildRoot(root);
        if (TSearch.SumsFirstFeature && _matrix.IsDense)
            root.State = _search.Root(BinSums(root, sums), rows);
        tree.Start(root.State);
        root.Allowed = tree.Allowed(0, 0);
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

    private GradientSums BinSums(GrowingNode root, GradientSums rowSums)
    {
        if (_matrix.Blocks.Length == 0 || _matrix.Blocks[0].Features[0] != 0)
            return rowSums;
        GradientSums sums = default;
        for (int slot = 0; slot < _matrix.Columns[0].Slots; slot++)
            sums += root.Histogram![slot];
        return sums;
    }

    private void SplitNodes(IGrowingTree tree)
    {
        var lefts = _partition.Split(_splitting, _matrix.Columns);
        _histograms.Clear();
        _children.Clear();
        for (int i = 0; i < _splitting.Count; i++)
            Split(_splitting[i], lefts[i], tree);
        _histograms.Search();
        foreach (var child in _children)
            Queue(child);
    }

    private void Split(GrowingNode node, int leftRows, IGrowingTree tree)
    {
        int from = node.From, rightRows = node.Count - leftRows, depth = node.Depth + 1;
        var outcome = _search.Split(node.State, node.Split, leftRows, rightRows);
        bool buildsRight = _search.BuildsRight(node.Split, leftRows, rightRows);
        var (leftId, rightId) = tree.Split(node, outcome);
        var histogram = node.Histogram!;
        node.Histogram = null;
        // From here on the node may be its left child.
        var left = Node(leftId).Start(leftId, depth, from, leftRows, outcome.Left);
        var right = Node(rightId).Start(rightId, depth, from + leftRows, rightRows, outcome.Right);
        if (!_queue.IsOpen(depth))
        {
            _histograms.Return(histogram);
            return;
        }
        left.Allowed = tree.Allowed(leftId, depth);
        right.Allowed = tree.Allowed(rightId, depth);
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
