namespace Baeum.Learn;

/// <summary>What the search for a split must know of a node.</summary>
/// <param name="Sums">The derivatives of its rows.</param>
/// <param name="Gain">Its gain as a leaf, which a split must exceed.</param>
/// <param name="Lower">The least weight that monotone constraints leave it.</param>
/// <param name="Upper">The greatest.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Weight">What it is worth as a leaf, before the learning rate.</param>
internal readonly record struct NodeState(GradientSums Sums, double Gain, double Lower, double Upper, int Rows, double Weight = 0);

/// <summary>What becomes of a node that is split: its children, and what it would have been worth as a leaf.</summary>
internal readonly record struct SplitOutcome(NodeState Left, NodeState Right, double Weight);
