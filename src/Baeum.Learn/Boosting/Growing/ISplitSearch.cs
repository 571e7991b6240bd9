namespace Baeum.Learn;

/// <summary>A rule by which the splits of a node are compared: XGBoost's, LightGBM's, scikit-learn's. A struct, so that the engine's loops are compiled for it.</summary>
internal interface ISplitSearch
{
    /// <summary>Whether the sums of a root without missing values are those of the bins of the first feature.</summary>
    static abstract bool SumsFirstFeature { get; }

    /// <summary>The root.</summary>
    NodeState Root(GradientSums sums, int rows);

    /// <summary>Whether a node has enough for two children.</summary>
    bool MaySplit(in NodeState node);

    /// <summary>Puts the best split of a node by one feature into <paramref name="best"/> if it is better. Called for the features in ascending order.</summary>
    /// <param name="histogram">The cells of bin after bin; what is missing has the slot after the last bin, if the feature has missing values.</param>
    void Search(in NodeState node, int feature, ReadOnlySpan<double> histogram, ref SplitCandidate best);

    /// <summary>Whether a split of features that come later is better than one of features before.</summary>
    bool IsBetter(in SplitCandidate later, in SplitCandidate best);

    /// <summary>Whether a node may wait for its turn to be split.</summary>
    bool MayWait(in SplitCandidate split);

    /// <summary>Of nodes that gain as much the one with the lesser turn is split first, then the one with the lesser number.</summary>
    int Turn(in SplitCandidate split);

    /// <summary>Whether a split that was found may be made.</summary>
    bool IsWorthwhile(in SplitCandidate split);

    /// <summary>The children that a split makes.</summary>
    SplitOutcome Split(in NodeState node, in SplitCandidate split, int leftRows, int rightRows);

    /// <summary>Whether of two children the right one's histogram is built from its rows.</summary>
    bool BuildsRight(in SplitCandidate split, int leftRows, int rightRows);
}
