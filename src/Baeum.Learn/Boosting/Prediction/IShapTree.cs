namespace Baeum.Learn;

/// <summary>What the Shapley values of a tree are computed from.</summary>
internal interface IShapTree
{
    /// <summary>Whether a node is a leaf.</summary>
    bool IsLeaf(int node);

    /// <summary>What a leaf adds.</summary>
    double Value(int leaf);

    /// <summary>How much of the training came to a node.</summary>
    double Cover(int node);

    /// <summary>The feature that a node asks.</summary>
    int Feature(int node);

    /// <summary>The child that a sample goes to, and the other.</summary>
    (int Hot, int Cold) Children(int node, ReadOnlySpan<float> x);
}
