namespace Baeum.Learn;

/// <summary>Which nodes are split next. XGBoost: <c>Driver</c>.</summary>
internal sealed class GrowthQueue<TSearch>(GrowthLimits limits, TSearch search) where TSearch : struct, ISplitSearch
{
    private const int MostTogether = 256;
    private readonly PriorityQueue<GrowingNode, (double Loss, int Turn, int Id)> _queue = new();
    private int _leaves;

    /// <summary>Begins a tree with one leaf.</summary>
    public void Start()
    {
        _queue.Clear();
        _leaves = 1;
    }

    /// <summary>A node whose best split is known. True if it may be split later.</summary>
    public bool Push(GrowingNode node)
    {
        if (!search.MayWait(node.Split))
            return false;
        _queue.Enqueue(node, limits.ByGain ? (-node.Split.Gain, search.Turn(node.Split), node.Id) : (0, 0, node.Id));
        return true;
    }

    /// <summary>Takes the nodes to split now: of one level, or the one that gains most; none if the tree is done.</summary>
    public void Pop(List<GrowingNode> nodes)
    {
        nodes.Clear();
        if (_queue.Count == 0)
            return;
        int level = _queue.Peek().Depth;
        do
        {
            var node = _queue.Dequeue();
            if (search.IsWorthwhile(node.Best) && IsOpen(node.Depth))
            {
                _leaves++;
                nodes.Add(node);
            }
        }
        while (!limits.ByGain && nodes.Count < MostTogether && _queue.TryPeek(out var next, out _) && next.Depth == level);
    }

    /// <summary>Whether nodes of a depth may be split.</summary>
    public bool IsOpen(int depth) => (limits.MaxDepth <= 0 || depth < limits.MaxDepth) && (limits.MaxLeaves == 0 || _leaves < limits.MaxLeaves);
}
