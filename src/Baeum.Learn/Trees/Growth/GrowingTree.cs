using System.Runtime.InteropServices;

namespace Baeum.Learn;

/// <summary>The nodes of a tree so far.</summary>
internal sealed class GrowingTree
{
    private readonly List<int> _left = [], _right = [], _feature = [], _samples = [];
    private readonly List<double> _threshold = [], _impurity = [], _weight = [], _value = [];
    private readonly List<bool> _missingToLeft = [];
    private readonly List<int[]?> _categories = [];
    private int _depth, _features, _width;
    private TreeTargets? _y;

    /// <summary>Begins a new tree.</summary>
    public void Begin(int features, TreeTargets y)
    {
        (_features, _y, _width, _depth) = (features, y, y.ValuesPerNode, 0);
        foreach (var list in (List<int>[])[_left, _right, _feature, _samples])
            list.Clear();
        foreach (var list in (List<double>[])[_threshold, _impurity, _weight, _value])
            list.Clear();
        _missingToLeft.Clear();
        _categories.Clear();
    }

    /// <summary>Adds a leaf and tells its parent.</summary>
    /// <returns>Its number.</returns>
    public int Add(int parent, bool isLeft, int depth, double impurity, int samples, double weight)
    {
        int node = _left.Count;
        _left.Add(Tree.None);
        _right.Add(Tree.None);
        _feature.Add(Tree.Undefined);
        _threshold.Add(Tree.Undefined);
        _missingToLeft.Add(false);
        _categories.Add(null);
        _impurity.Add(impurity);
        _samples.Add(samples);
        _weight.Add(weight);
        CollectionsMarshal.SetCount(_value, _value.Count + _width);
        if (parent >= 0)
            (isLeft ? _left : _right)[parent] = node;
        _depth = Math.Max(_depth, depth);
        return node;
    }

    /// <summary>The values of the node added last.</summary>
    public Span<double> LastValue => CollectionsMarshal.AsSpan(_value)[^_width..];

    /// <summary>Makes a leaf ask a question.</summary>
    public void Divide(int node, in Split split)
        => (_feature[node], _threshold[node], _missingToLeft[node], _categories[node]) = (split.Feature, split.Threshold, split.MissingGoToLeft, split.Categories);

    /// <summary>The finished tree.</summary>
    public Tree ToTree()
    {
        var (segments, categories) = Segments();
        var y = _y!;
        _y = null;
        return new(_features, y.Outputs, y.AreClasses ? y.Classes : 1, [.. _left], [.. _right], [.. _feature], [.. _threshold], [.. _missingToLeft], segments, categories,
            [.. _impurity], [.. _samples], [.. _weight], [.. _value], _depth);
    }

    private (int[] Segments, int[] Categories) Segments()
    {
        if (_categories.TrueForAll(c => c is null))
            return ([], []);
        var segments = new int[_categories.Count + 1];
        for (int i = 0; i < _categories.Count; i++)
            segments[i + 1] = segments[i] + (_categories[i]?.Length ?? 0);
        return (segments, [.. _categories.SelectMany(c => c ?? [])]);
    }
}
