namespace Baeum.Learn;

/// <summary>Which nodes are split next. XGBoost: <c>Driver</c>.</summary>
internal sealed class GrowthQueue(BoostedTreeSettings settings)
{
    /// <summary>A split must gain more.</summary>
    public const double LeastGain = 1e-6f;

    private const int MostTogether = 256;
    private readonly bool _byGain = settings.GrowPolicy == "lossguide";
    private readonly PriorityQueue<GrowingNode, (double Loss, int Id)> _queue = new();
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
        if (!(node.Best.Gain > LeastGain))
            return false;
        _queue.Enqueue(node, (_byGain ? -node.Best.Gain : 0, node.Id));
        return true;
    }

    /// <summary>Takes the nodes to split now: of one level, or the one that gains most; none if the tree is done.</summary>
    public void Pop<TSearch>(List<GrowingNode> nodes, TSearch search) where TSearch : struct, ISplitSearch
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
        while (!_byGain && nodes.Count < MostTogether && _queue.TryPeek(out var next, out _) && next.Depth == level);
    }

    /// <summary>Whether the children of a node that is split may be split too.</summary>
    public bool MayGoOn(GrowingNode parent) => IsOpen(parent.Depth + 1);

    private bool IsOpen(int depth) => (settings.MaxDepth == 0 || depth < settings.MaxDepth) && (settings.MaxLeaves == 0 || _leaves < settings.MaxLeaves);
}
