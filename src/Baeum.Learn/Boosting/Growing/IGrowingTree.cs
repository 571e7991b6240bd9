namespace Baeum.Learn;

/// <summary>The tree that grows: what is written down of it, and which features its nodes may ask.</summary>
internal interface IGrowingTree
{
    /// <summary>Begins with a root.</summary>
    void Start(in NodeState root);

    /// <summary>Splits a leaf; returns the numbers of its children. The left one may have the number of the leaf.</summary>
    (int Left, int Right) Split(GrowingNode node, in SplitOutcome outcome);

    /// <summary>Of each feature whether a new node may ask it; null for all.</summary>
    bool[]? Allowed(int node, int depth);
}
