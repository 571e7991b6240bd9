namespace Baeum.Learn;

/// <summary>A tree of a boosted model as arrays with one entry a node, as XGBoost's model files have it; node 0 is the root.</summary>
/// <remarks>A sample goes left where <c>x[SplitIndex] &lt; SplitCondition</c>, at a categorical split where the category is not among the node's; a missing value goes where <paramref name="DefaultLeft"/> says.</remarks>
/// <param name="LeftChildren">The left child of each node; −1 for a leaf.</param>
/// <param name="RightChildren">The right child of each node; −1 for a leaf.</param>
/// <param name="Parents">The parent of each node; 2147483647 for the root.</param>
/// <param name="SplitIndices">The feature asked; 0 for a leaf.</param>
/// <param name="SplitConditions">The least value that goes right; the weight of a leaf.</param>
/// <param name="DefaultLeft">Whether a missing value goes left.</param>
/// <param name="BaseWeights">The weight that each node would have as a leaf.</param>
/// <param name="LossChanges">How much each split lowers the loss.</param>
/// <param name="SumHessian">The second derivatives of the samples of each node, together.</param>
/// <param name="Categorical">Of each node whether it splits by categories; empty if none does.</param>
/// <param name="CategorySegments">Of each node where its categories begin in <paramref name="Categories"/>; one longer than the nodes; empty if no node splits by categories.</param>
/// <param name="Categories">The categories that go right, node after node, ascending.</param>
public sealed record BoostedTree(
    int[] LeftChildren,
    int[] RightChildren,
    int[] Parents,
    int[] SplitIndices,
    float[] SplitConditions,
    bool[] DefaultLeft,
    float[] BaseWeights,
    float[] LossChanges,
    float[] SumHessian,
    bool[] Categorical,
    int[] CategorySegments,
    int[] Categories)
{
    /// <summary>The parent of the root.</summary>
    internal const int NoParent = int.MaxValue;

    /// <summary>The feature of a node that pruning has cut off; it keeps its place, as in XGBoost's files.</summary>
    internal const int Deleted = int.MaxValue;

    /// <summary>How many nodes it has.</summary>
    public int NodeCount => LeftChildren.Length;

    /// <summary>How many of them are leaves.</summary>
    public int NLeaves => Enumerable.Range(0, NodeCount).Count(node => LeftChildren[node] < 0 && SplitIndices[node] != Deleted);
}
