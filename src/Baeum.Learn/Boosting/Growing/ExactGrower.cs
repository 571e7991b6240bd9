using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Grows trees level by level, trying a split between any two values. Equal to XGBoost's <c>exact</c>, which prunes when the tree is grown.</summary>
internal sealed class ExactGrower : TreeGrower
{
    private readonly Tensor<float> _x;
    private readonly BoostedTreeSettings _settings;
    private readonly XgbSplitSearch _rule;
    private readonly IExactSearch _search;
    private readonly TreeArrays _tree = new();
    private readonly List<GrowingNode> _level = [], _nodes = [];
    private readonly List<float> _weights = [];
    private readonly ExactRow[] _rows;
    private GradientSums[] _sums = [];

    public ExactGrower(Tensor<float> x, BoostedTreeSettings settings, FeatureChoice choice, RowSampler? sampler) : base((int)x.Lengths[0], choice, sampler)
    {
        if (settings.MaxDepth == 0)
            throw new ArgumentException("The exact tree method needs a MaxDepth of 1 or more, received 0; the hist method grows trees of any depth.");
        if (settings.Categorical.Contains(true))
            throw new ArgumentException("The exact tree method does not know categories; use the hist or approx method.");
        (_x, _settings) = (x, settings);
        _rule = new([], settings);
        _rows = new ExactRow[(int)x.Lengths[0]];
        _search = _rows.Length <= ushort.MaxValue + 1 ? new ExactSearch<ushort>(new(x), _rule) : new ExactSearch<int>(new(x), _rule);
    }

    protected override BoostedTree Grow(ReadOnlySpan<GradientPair> pairs, Span<int> leaves)
    {
        Choice.StartTree();
        Start(pairs);
        for (int depth = 0, first = 0; depth < _settings.MaxDepth && _level.Count > 0; depth++)
            first = Deepen(depth, first);
        foreach (var node in _level)
            MakeLeaf(node);
        for (int id = 0; id < _tree.Count; id++)
            _tree.Describe(id, (float)_nodes[id].Best.Gain, _weights[id], _nodes[id].State.Sums.Hessian);
        BoostedTreePruning.Prune(_tree, _settings.MinSplitLoss, LearningRate);
        for (int row = 0; row < leaves.Length; row++)
            leaves[row] = BoostedTreePruning.Remaining(_tree, Position(row));
        return _tree.ToTree();
    }

    /// <summary>The node of a row, also of one that takes no part.</summary>
    private int Position(int row) => _rows[row].Node < 0 ? ~_rows[row].Node : _rows[row].Node;

    private void Start(ReadOnlySpan<GradientPair> pairs)
    {
        for (int row = 0; row < pairs.Length; row++)
            _rows[row] = new() { Node = Drawn[row] && !(pairs[row].Hessian < 0) ? 0 : ~0, Gradient = pairs[row].Gradient, Hessian = pairs[row].Hessian };
        _weights.Clear();
        _level.Clear();
        SumRows(0, 1);
        var state = _rule.Root(_sums[0], _rows.Length);
        _tree.Start(0, (float)state.Weight, state.Sums.Hessian);
        Open(0, 0, state);
    }

    /// <summary>Splits the nodes of a level that gain by it; returns the first number of the next level's nodes.</summary>
    private int Deepen(int depth, int first)
    {
        bool[]? drawn = Choice.Draw(depth);
        foreach (var node in _level)
            node.Allowed = Choice.Allowed(node.Id, drawn);
        _search.Search(_level, first, _rows);
        int next = _tree.Count;
        foreach (var node in _level)
            if (node.Best.Gain > XgbSplitSearch.LeastGain)
                Choice.Split(node.Id, node.Best.Feature, _tree.Split(node.Id, node.Best, 0, 0, 0));
            else
                MakeLeaf(node);
        MoveRows();
        SumRows(next, _tree.Count - next);
        GrowingNode[] parents = [.. _level.Where(node => _tree.LeftChild(node.Id) >= 0)];
        _level.Clear();
        foreach (var parent in parents)
            OpenChildren(parent, next);
        return next;
    }

    /// <summary>XGBoost sums the rows of children anew; these sums count from here on.</summary>
    private void OpenChildren(GrowingNode parent, int next)
    {
        int left = _tree.LeftChild(parent.Id);
        var split = parent.Best;
        (split.Left, split.Right) = (_sums[left - next], _sums[left + 1 - next]);
        var outcome = _rule.Split(parent.State, split, 0, 0);
        Open(left, parent.Depth + 1, outcome.Left);
        Open(left + 1, parent.Depth + 1, outcome.Right);
    }

    private void Open(int id, int depth, NodeState state)
    {
        if (_nodes.Count <= id)
            _nodes.Add(new());
        _level.Add(_nodes[id].Start(id, depth, 0, 0, state));
        _weights.Add((float)state.Weight);
    }

    private void MakeLeaf(GrowingNode node) => _tree.SetValue(node.Id, _weights[node.Id] * LearningRate);

    private void MoveRows()
    {
        var x = _x.AsReadOnlySpan();
        int features = (int)_x.Lengths[1];
        for (int row = 0; row < _rows.Length; row++)
        {
            int id = Position(row), left = _tree.LeftChild(id);
            if (left < 0)
            {
                _rows[row].Node = ~id;
                continue;
            }
            ref readonly var split = ref _nodes[id].Split;
            float value = x[row * features + split.Feature];
            int child = (float.IsNaN(value) ? split.DefaultLeft : value < split.Condition) ? left : left + 1;
            _rows[row].Node = _rows[row].Node < 0 ? ~child : child;
        }
    }

    /// <summary>The sums of the rows of nodes, added in the order of the rows.</summary>
    private void SumRows(int first, int count)
    {
        if (_sums.Length < count)
            _sums = new GradientSums[2 * count];
        _sums.AsSpan(0, count).Clear();
        foreach (ref readonly var row in _rows.AsSpan())
            if (row.Node >= first)
                _sums[row.Node - first] += new GradientSums(row.Gradient, row.Hessian);
    }
}
