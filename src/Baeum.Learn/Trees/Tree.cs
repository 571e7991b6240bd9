namespace Baeum.Learn;

/// <summary>A grown decision tree as arrays with one entry a node: node 0 is the root, children follow their parents in the order of growth. scikit-learn: <c>tree_</c>.</summary>
/// <remarks>A sample goes left where <c>x[Feature] ≤ Threshold</c>. A leaf has −1 for both children and −2 for feature and threshold.</remarks>
/// <param name="NFeatures">How many features a sample has.</param>
/// <param name="NOutputs">How many targets a leaf predicts; 1 for classes.</param>
/// <param name="ValuesPerOutput">Classes of each output; 1 for numbers.</param>
/// <param name="ChildrenLeft">The left child of each node; −1 for a leaf.</param>
/// <param name="ChildrenRight">The right child of each node; −1 for a leaf.</param>
/// <param name="Feature">The feature asked; −2 for a leaf.</param>
/// <param name="Threshold">The greatest value that goes left; −2 for a leaf.</param>
/// <param name="MissingGoToLeft">Whether a missing value goes left, or a category that did not occur in the node.</param>
/// <param name="CategorySegments">Of each node where its categories begin in <paramref name="Categories"/>; one longer than the nodes; empty if no node splits by categories.</param>
/// <param name="Categories">Of each node that splits by categories those that go where missing values do not go, node after node, ascending.</param>
/// <param name="Impurity">The criterion's value of each node.</param>
/// <param name="NNodeSamples">How many training samples came to each node.</param>
/// <param name="WeightedNNodeSamples">Their weights together.</param>
/// <param name="Value">Of each node the weights of the classes, or the predicted numbers. Shape: [nodes · NOutputs · ValuesPerOutput].</param>
/// <param name="MaxDepth">The longest way from the root to a leaf.</param>
public sealed record Tree(
    int NFeatures,
    int NOutputs,
    int ValuesPerOutput,
    int[] ChildrenLeft,
    int[] ChildrenRight,
    int[] Feature,
    double[] Threshold,
    bool[] MissingGoToLeft,
    int[] CategorySegments,
    int[] Categories,
    double[] Impurity,
    int[] NNodeSamples,
    double[] WeightedNNodeSamples,
    double[] Value,
    int MaxDepth) : ICheckedState
{
    /// <summary>The mark of a leaf among children.</summary>
    internal const int None = -1;

    /// <summary>The mark of a leaf among features and thresholds.</summary>
    internal const int Undefined = -2;

    /// <summary>How many nodes it has. scikit-learn: <c>node_count</c>.</summary>
    public int NodeCount => ChildrenLeft.Length;

    /// <summary>How many of them are leaves. scikit-learn: <c>n_leaves</c>.</summary>
    public int NLeaves => ChildrenLeft.Count(child => child == None);

    /// <summary>Values a node has in <see cref="Value"/>.</summary>
    internal int ValuesPerNode => NOutputs * ValuesPerOutput;

    /// <summary>Of a node that splits by categories those that go where missing values do not go; empty for one that splits by a threshold.</summary>
    public ReadOnlySpan<int> CategoriesOf(int node)
        => CategorySegments.Length == 0 ? [] : Categories.AsSpan(CategorySegments[node]..CategorySegments[node + 1]);

    void ICheckedState.Check()
    {
        int nodes = NodeCount;
        bool fits = nodes > 0 && NOutputs > 0 && ValuesPerOutput > 0 && ChildrenRight.Length == nodes && Feature.Length == nodes && Threshold.Length == nodes && MissingGoToLeft.Length == nodes
            && Impurity.Length == nodes && NNodeSamples.Length == nodes && WeightedNNodeSamples.Length == nodes && Value.Length == (long)nodes * NOutputs * ValuesPerOutput
            && (CategorySegments.Length == 0 || CategorySegments.Length == nodes + 1 && CategorySegments[0] == 0 && CategorySegments[^1] == Categories.Length);
        if (!fits)
            throw new ArgumentException($"a tree of {nodes} nodes has arrays of other lengths");
        for (int node = 0; node < nodes; node++)
        {
            int left = ChildrenLeft[node], right = ChildrenRight[node];
            // Children come after their parents, so no way runs in a circle.
            bool isWell = left == None ? right == None : left > node && right > node && left < nodes && right < nodes && (uint)Feature[node] < (uint)NFeatures;
            if (!isWell || CategorySegments.Length > 0 && CategorySegments[node] > CategorySegments[node + 1])
                throw new ArgumentException($"node {node} of a tree has the children {left} and {right} of {nodes}, and asks feature {Feature[node]} of {NFeatures}");
        }
    }
}
