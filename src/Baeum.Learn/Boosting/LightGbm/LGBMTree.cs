namespace Baeum.Learn;

/// <summary>A tree as LightGBM's model files have it: arrays with one entry an inner node, and arrays with one entry a leaf. Node 0 is the root; a tree of one leaf has no node.</summary>
/// <remarks>
/// A sample goes left where <c>x[SplitFeature] ≤ Threshold</c>; at a categorical split where its category is among the node's. A child below zero is the leaf <c>~child</c>.
/// <c>DecisionType</c>: bit 0 categorical, bit 1 missing values go left, bits 2 and 3 what is missing: 0 nothing (NaN counts as 0), 1 zeros and NaN, 2 NaN. A missing category goes right.
/// </remarks>
/// <param name="SplitFeature">The feature asked.</param>
/// <param name="SplitGain">How much each split lowers the loss.</param>
/// <param name="Threshold">The greatest value that goes left; at a categorical split its number in <paramref name="CatBoundaries"/>.</param>
/// <param name="DecisionType">How a node decides.</param>
/// <param name="LeftChild">The left child of each node; <c>~leaf</c> for a leaf.</param>
/// <param name="RightChild">The right child of each node; <c>~leaf</c> for a leaf.</param>
/// <param name="LeafValue">What each leaf adds to the score.</param>
/// <param name="LeafWeight">The second derivatives of the samples of each leaf, together; empty in old files.</param>
/// <param name="LeafCount">How many training samples came to each leaf; may be empty.</param>
/// <param name="InternalValue">What each node would add as a leaf; may be empty.</param>
/// <param name="InternalWeight">The second derivatives of the samples of each node, together; empty in old files.</param>
/// <param name="InternalCount">How many training samples came to each node; may be empty.</param>
/// <param name="CatBoundaries">Where the bits of each categorical split begin in <paramref name="CatThreshold"/>; one longer than the categorical splits, empty if there are none.</param>
/// <param name="CatThreshold">The categories that go left as bits, 32 a number, the lowest bit first.</param>
/// <param name="Shrinkage">The learning rate that the leaves were multiplied by.</param>
/// <param name="Linear">Linear functions in place of constants; null where leaves are constants.</param>
public sealed record LGBMTree(
    int[] SplitFeature,
    double[] SplitGain,
    double[] Threshold,
    int[] DecisionType,
    int[] LeftChild,
    int[] RightChild,
    double[] LeafValue,
    double[] LeafWeight,
    int[] LeafCount,
    double[] InternalValue,
    double[] InternalWeight,
    int[] InternalCount,
    int[] CatBoundaries,
    int[] CatThreshold,
    double Shrinkage,
    LGBMLinearLeaves? Linear = null)
{
    internal const int Categorical = 1, DefaultLeft = 2, ZeroIsMissing = 1, NanIsMissing = 2;

    /// <summary>What is at most this far from zero is zero to LightGBM.</summary>
    internal const float Zero = 1e-35f;

    /// <summary>How many leaves it has.</summary>
    public int NumLeaves => LeafValue.Length;

    /// <summary>A tree of one leaf.</summary>
    internal static LGBMTree Constant(double value) => new([], [], [], [], [], [], [value], [], [], [], [], [], [], [], 1);

    /// <summary>Whether a node splits by categories.</summary>
    internal bool IsCategorical(int node) => (DecisionType[node] & Categorical) != 0;

    /// <summary>Whether a missing value goes left at a node.</summary>
    internal bool GoesLeft(int node) => (DecisionType[node] & DefaultLeft) != 0;

    /// <summary>What a node takes for missing: 0 nothing, 1 zeros and NaN, 2 NaN.</summary>
    internal int Missing(int node) => (DecisionType[node] >> 2) & 3;

    /// <summary>The categories that go left at a categorical split, as bits.</summary>
    internal ReadOnlySpan<int> Categories(int node) => CatThreshold.AsSpan()[CatBoundaries[(int)Threshold[node]]..CatBoundaries[(int)Threshold[node] + 1]];
}
