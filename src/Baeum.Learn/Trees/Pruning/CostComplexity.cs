namespace Baeum.Learn;

/// <summary>Prunes a tree where its branches bring least for each leaf that they cost, weakest branch first (Breiman et al. 1984).</summary>
/// <remarks>The cost of a branch is <c>(impurity as a leaf − impurity of its leaves) / (leaves − 1)</c>, impurities weighted by their share of the samples. Source: scikit-learn's <c>_cost_complexity_prune</c>, orders of summation included.</remarks>
internal sealed class CostComplexity
{
    private readonly Tree _tree;
    private readonly int[] _parent, _leaves;
    private readonly double[] _asLeaf, _asBranch;
    private readonly bool[] _isLeaf, _isCandidate, _isThere;

    public CostComplexity(Tree tree)
    {
        int nodes = tree.NodeCount;
        _tree = tree;
        (_parent, _leaves, _asLeaf, _asBranch) = (new int[nodes], new int[nodes], new double[nodes], new double[nodes]);
        (_isLeaf, _isCandidate, _isThere) = (new bool[nodes], new bool[nodes], new bool[nodes]);
        _parent[0] = Tree.None;
        for (int node = 0; node < nodes; node++)
        {
            _asLeaf[node] = tree.WeightedNNodeSamples[node] * tree.Impurity[node] / tree.WeightedNNodeSamples[0];
            _isThere[node] = true;
            _isLeaf[node] = tree.ChildrenLeft[node] < 0;
            _isCandidate[node] = !_isLeaf[node];
            if (_isCandidate[node])
                _parent[tree.ChildrenLeft[node]] = _parent[tree.ChildrenRight[node]] = node;
        }
        for (int leaf = 0; leaf < nodes; leaf++)
        {
            if (!_isLeaf[leaf])
                continue;
            _asBranch[leaf] = _asLeaf[leaf];
            for (int node = _parent[leaf]; node >= 0; node = _parent[node])
            {
                _asBranch[node] += _asLeaf[leaf];
                _leaves[node]++;
            }
        }
    }

    /// <summary>The impurity of all leaves together.</summary>
    public double Impurity => _asBranch[0];

    /// <summary>Whether a node is a leaf after pruning.</summary>
    public bool IsLeaf(int node) => _isLeaf[node];

    /// <summary>Prunes the weakest branch, if its cost is not above <paramref name="most"/>.</summary>
    public bool PruneWeakest(double most, out double cost)
    {
        cost = double.MaxValue;
        int weakest = -1;
        for (int node = 0; node < _isCandidate.Length && _isCandidate[0]; node++)
            if (_isCandidate[node] && (_asLeaf[node] - _asBranch[node]) / (_leaves[node] - 1) is var price && price < cost)
                (cost, weakest) = (price, node);
        if (weakest < 0 || most < cost)
            return false;
        Remove(weakest);
        return true;
    }

    private void Remove(int branch)
    {
        var waiting = new Stack<int>([branch]);
        while (waiting.TryPop(out int node))
        {
            if (!_isThere[node])
                continue;
            (_isCandidate[node], _isLeaf[node], _isThere[node]) = (false, false, false);
            if (_tree.ChildrenLeft[node] < 0)
                continue;
            waiting.Push(_tree.ChildrenLeft[node]);
            waiting.Push(_tree.ChildrenRight[node]);
        }
        (_isLeaf[branch], _isThere[branch]) = (true, true);
        int fewer = _leaves[branch] - 1;
        double change = _asLeaf[branch] - _asBranch[branch];
        (_leaves[branch], _asBranch[branch]) = (0, _asLeaf[branch]);
        for (int node = _parent[branch]; node >= 0; node = _parent[node])
        {
            _leaves[node] -= fewer;
            _asBranch[node] += change;
        }
    }
}
