using System.Runtime.CompilerServices;

namespace Baeum.Learn;

/// <summary>Draws the features that a node looks at, none twice, in scikit-learn's order for a seed. Features that are constant in a node are so in all nodes below and are not looked at again there, though drawn.</summary>
/// <remarks>
/// The features lie in one array: drawn constants, other known constants, constants found in this node, not yet drawn, drawn. Fisher and Yates's shuffle goes on from node to node.
/// Source: scikit-learn 1.2's <c>BestSplitter.node_split</c>.
/// </remarks>
internal sealed class FeatureDraw
{
    private readonly int[] _features, _constants;
    private readonly int _most;
    private int _drawn, _known, _found, _rest, _visited, _at;

    /// <summary>Draws <paramref name="most"/> features a node.</summary>
    public FeatureDraw(int features, int most, XorShift random)
    {
        (_features, _constants, _most, Random) = (new int[features], new int[features], most, random);
        for (int i = 0; i < features; i++)
            _features[i] = i;
    }

    /// <summary>Where the numbers come from.</summary>
    public XorShift Random { get; }

    /// <summary>Begins with a node whose parent knew so many constant features.</summary>
    public void Begin(int known) => (_drawn, _known, _found, _rest, _visited) = (0, known, 0, _features.Length, 0);

    /// <summary>The next feature to look at; −1 if these were enough. What was found is to be told by <see cref="IsConstant"/> or <see cref="Varies"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Next()
    {
        while (_rest > _known + _found && (_visited < _most || _visited <= _found + _drawn))
        {
            _visited++;
            _at = _drawn + Random.Below(_rest - _found - _drawn);
            if (_at < _known)
            {
                Swap(_drawn++, _at);
                continue;
            }
            _at += _found;
            return _features[_at];
        }
        return -1;
    }

    /// <summary>The feature is constant in this node.</summary>
    public void IsConstant() => Swap(_known + _found++, _at);

    /// <summary>The feature is not constant in this node.</summary>
    public void Varies() => Swap(--_rest, _at);

    /// <summary>Ends with the node: how many features are constant below it.</summary>
    public int End()
    {
        _constants.AsSpan(0, _known).CopyTo(_features);
        _features.AsSpan(_known, _found).CopyTo(_constants.AsSpan(_known));
        return _known + _found;
    }

    private void Swap(int i, int j) => (_features[i], _features[j]) = (_features[j], _features[i]);
}
