namespace Baeum.Learn;

/// <summary>The features that each leaf may ask: those drawn for the tree and the leaf, and allowed by interaction constraints.</summary>
internal sealed class LeafwiseChoice(int features, LeafwiseRules rules, LeafwiseSampling? sampling)
{
    private readonly InteractionConstraints? _constraints = rules.InteractionConstraints is { } groups ? new(Union(features, groups), groups) : null;
    private bool[] _ofTree = [];

    /// <summary>Begins a tree with its features.</summary>
    public void Start(bool[] ofTree)
    {
        _ofTree = ofTree;
        _constraints?.StartTree();
    }

    /// <summary>A leaf was split by a feature.</summary>
    public void Split(int leaf, int feature, int left, int right) => _constraints?.Split(leaf, feature, left, right);

    /// <summary>Of each feature whether a leaf may ask it.</summary>
    public bool[] Allowed(int leaf)
    {
        bool[] allowed = _ofTree;
        if (_constraints?.Allowed(leaf) is { } constrained)
            allowed = [.. constrained.Zip(_ofTree, (a, b) => a && b)];
        return rules.FeatureFractionBynode < 1 && sampling is not null ? sampling.Some(allowed, rules.FeatureFractionBynode) : allowed;
    }

    private static bool[] Union(int features, int[][] groups)
    {
        var union = new bool[features];
        foreach (int feature in groups.SelectMany(group => group))
            union[(uint)feature < (uint)features ? feature : throw new ArgumentException($"Interaction constraints name column {feature}, but x has {features} columns.")] = true;
        return union;
    }
}
