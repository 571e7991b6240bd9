namespace Baeum.Learn;

/// <summary>The features that each node may ask: those drawn, and allowed by interaction constraints.</summary>
internal sealed class FeatureChoice(int features, BoostedTreeSettings settings, StandardRandom random)
{
    private readonly ColumnSampler _sampler = new(features, settings, random);
    private readonly InteractionConstraints? _constraints = settings.InteractionConstraints is { } groups ? new(features, groups) : null;

    /// <summary>Begins a tree.</summary>
    public void StartTree()
    {
        _sampler.StartTree();
        _constraints?.StartTree();
    }

    /// <summary>A node was split by a feature; the right child follows the left.</summary>
    public void Split(int node, int feature, int left) => _constraints?.Split(node, feature, left);

    /// <summary>The features of a node; null for all. Draws, so it is asked once for a node.</summary>
    public bool[]? OfNode(int node, int depth)
    {
        if (_sampler.IsIdle)
            return _constraints?.Allowed(node);
        bool[] allowed = new bool[features];
        foreach (int feature in _sampler.OfNode(depth))
            allowed[feature] = true;
        if (_constraints?.Allowed(node) is { } constrained)
            for (int feature = 0; feature < features; feature++)
                allowed[feature] &= constrained[feature];
        return allowed;
    }
}
