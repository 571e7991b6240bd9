namespace Baeum.Learn;

/// <summary>Finds splits of nodes and puts the samples of both sides next to each other.</summary>
internal abstract class NodeSplitter
{
    /// <summary>The weights of the node's samples together.</summary>
    public abstract double Weight { get; }

    /// <summary>How many samples have a weight.</summary>
    public abstract int Samples { get; }

    /// <summary>Looks at the node <c>samples[start .. end]</c>.</summary>
    public abstract void Begin(int start, int end);

    /// <summary>The impurity of the node.</summary>
    public abstract double Impurity();

    /// <summary>What the node would predict.</summary>
    public abstract void Value(Span<double> into);

    /// <summary>The best split of the node; samples are in its order then.</summary>
    /// <param name="impurity">The impurity of the node.</param>
    /// <param name="constants">How many features are known to be constant; how many are then.</param>
    public abstract Split Split(double impurity, ref int constants);
}
