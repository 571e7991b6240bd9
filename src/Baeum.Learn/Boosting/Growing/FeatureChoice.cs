using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>The features that each node may ask: those drawn, and allowed by interaction constraints.</summary>
internal sealed class FeatureChoice(int features, int featuresOfRoot, BoostedTreeSettings settings, StandardRandom random)
{
    /// <summary>The choice of a training on x.</summary>
    public FeatureChoice(Tensor<float> x, BoostedTreeSettings settings, StandardRandom random)
        // XGBoost's exact method takes the number of rows for that of features here, so that a constrained root may ask no more.
        : this((int)x.Lengths[1], (int)(settings.TreeMethod == "exact" ? Math.Min(x.Lengths[0], x.Lengths[1]) : x.Lengths[1]), settings, random)
    {
    }

    private readonly ColumnSampler _sampler = new(features, settings, random);
    private readonly InteractionConstraints? _constraints = settings.InteractionConstraints is { } groups ? new([.. Enumerable.Range(0, features).Select(f => f < featuresOfRoot)], groups) : null;

    /// <summary>Whether the next tree may use the features that the last one could.</summary>
    public bool KeepsFeatures { get; set; }

    /// <summary>Comes before the rows of a tree are drawn.</summary>
    public void Seed() => _sampler.Seed();

    /// <summary>Begins a tree.</summary>
    public void StartTree()
    {
        if (!KeepsFeatures)
            _sampler.StartTree();
        _constraints?.StartTree();
    }

    /// <summary>A node was split by a feature; the right child follows the left.</summary>
    public void Split(int node, int feature, int left) => _constraints?.Split(node, feature, left, left + 1);

    /// <summary>Draws features for a node or a level; null for all.</summary>
    public bool[]? Draw(int depth)
    {
        if (_sampler.IsIdle)
            return null;
        bool[] drawn = new bool[features];
        foreach (int feature in _sampler.OfNode(depth))
            drawn[feature] = true;
        return drawn;
    }

    /// <summary>Those of the features drawn that a node may ask; null for all.</summary>
    public bool[]? Allowed(int node, bool[]? drawn)
    {
        if (_constraints?.Allowed(node) is not { } allowed)
            return drawn;
        for (int feature = 0; drawn is not null && feature < features; feature++)
            allowed[feature] &= drawn[feature];
        return allowed;
    }
}
