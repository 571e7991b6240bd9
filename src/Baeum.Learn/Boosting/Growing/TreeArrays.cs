namespace Baeum.Learn;

/// <summary>A tree while it grows. Used for tree after tree.</summary>
internal sealed class TreeArrays
{
    private readonly List<int> _left = [], _right = [], _parents = [], _features = [];
    private readonly List<float> _conditions = [], _weights = [], _gains = [], _hessians = [];
    private readonly List<bool> _defaultLeft = [];
    private readonly List<int[]?> _categories = [];
    private bool _hasCategories;

    /// <summary>How many nodes there are.</summary>
    public int Count => _left.Count;

    /// <summary>The left child of a node, −1 for a leaf; the right one is the next.</summary>
    public int LeftChild(int node) => _left[node];

    public int RightChild(int node) => _right[node];

    public int Parent(int node) => _parents[node];

    public bool IsDeleted(int node) => _features[node] == BoostedTree.Deleted;

    public float Gain(int node) => _gains[node];

    public float BaseWeight(int node) => _weights[node];

    /// <summary>Starts a tree: a root that is a leaf.</summary>
    public void Start(float value, float weight, double hessian)
    {
        _left.Clear();
        _right.Clear();
        _parents.Clear();
        _features.Clear();
        _conditions.Clear();
        _weights.Clear();
        _gains.Clear();
        _hessians.Clear();
        _defaultLeft.Clear();
        _categories.Clear();
        _hasCategories = false;
        Add(BoostedTree.NoParent, value, weight, hessian);
    }

    /// <summary>Splits a leaf; returns its left child, which the right one follows. A child is a leaf of the given value, which is also its weight.</summary>
    public int Split(int node, in SplitCandidate split, float weight, float leftValue, float rightValue)
    {
        int left = Count;
        Add(node, leftValue, leftValue, split.Left.Hessian);
        Add(node, rightValue, rightValue, split.Right.Hessian);
        (_left[node], _right[node]) = (left, left + 1);
        _features[node] = split.Feature;
        _conditions[node] = split.Condition;
        _defaultLeft[node] = split.DefaultLeft;
        _categories[node] = split.Categories;
        _hasCategories |= split.Categories is not null;
        _weights[node] = weight;
        _gains[node] = (float)split.Gain;
        _hessians[node] = (float)(split.Left + split.Right).Hessian;
        return left;
    }

    /// <summary>Says again what a node would be as a leaf.</summary>
    public void Describe(int node, float gain, float weight, double hessian) => (_gains[node], _weights[node], _hessians[node]) = (gain, weight, (float)hessian);

    /// <summary>The value of a leaf.</summary>
    public void SetValue(int node, float value) => _conditions[node] = value;

    /// <summary>Makes a node whose children are leaves a leaf again. Its children keep their places, marked as deleted, and it keeps the feature that it asked, as in XGBoost.</summary>
    public void Collapse(int node, float value)
    {
        _features[_left[node]] = _features[_right[node]] = BoostedTree.Deleted;
        // The mark has all bits of a word that also tells the default.
        _defaultLeft[_left[node]] = _defaultLeft[_right[node]] = true;
        _left[node] = _right[node] = -1;
        _conditions[node] = value;
    }

    public BoostedTree ToTree()
    {
        if (!_hasCategories)
            return Make([], [], []);
        int[] segments = new int[Count + 1];
        for (int node = 0; node < Count; node++)
            segments[node + 1] = segments[node] + (_categories[node]?.Length ?? 0);
        return Make([.. _categories.Select(categories => categories is not null)], segments, [.. _categories.SelectMany(categories => categories ?? [])]);
    }

    private BoostedTree Make(bool[] categorical, int[] segments, int[] categories)
        => new([.. _left], [.. _right], [.. _parents], [.. _features], [.. _conditions], [.. _defaultLeft], [.. _weights], [.. _gains], [.. _hessians], categorical, segments, categories);

    private void Add(int parent, float value, float weight, double hessian)
    {
        _left.Add(-1);
        _right.Add(-1);
        _parents.Add(parent);
        _features.Add(0);
        _conditions.Add(value);
        _weights.Add(weight);
        _gains.Add(0);
        _hessians.Add((float)hessian);
        _defaultLeft.Add(false);
        _categories.Add(null);
    }
}
