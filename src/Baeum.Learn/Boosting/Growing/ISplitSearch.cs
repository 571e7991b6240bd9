namespace Baeum.Learn;

/// <summary>A rule by which the splits of a node are compared: XGBoost's, LightGBM's. A struct, so that the engine's loops are compiled for it.</summary>
internal interface ISplitSearch
{
    /// <summary>The root, and its weight as a leaf.</summary>
    (NodeState State, float Weight) Root(GradientSums sums, int rows);

    /// <summary>Whether a node has enough for two children.</summary>
    bool MaySplit(in NodeState node);

    /// <summary>Puts the best split of a node by one feature into <paramref name="best"/> if it is better. Called for the features in ascending order.</summary>
    /// <param name="histogram">Gradient and hessian of bin after bin; what is missing has the slot after the last bin, if the feature has missing values.</param>
    void Search(in NodeState node, int feature, ReadOnlySpan<double> histogram, ref SplitCandidate best);

    /// <summary>Whether a split of features that come later is better than one of features before.</summary>
    bool IsBetter(in SplitCandidate later, in SplitCandidate best);

    /// <summary>The children that a split makes.</summary>
    SplitOutcome Split(in NodeState node, in SplitCandidate split, int leftRows, int rightRows);

    /// <summary>Whether a split that was found may be made.</summary>
    bool IsWorthwhile(in SplitCandidate split);
}
