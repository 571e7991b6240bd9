namespace Baeum.Learn;

/// <summary>What the search for a split must know of a node.</summary>
/// <param name="Sums">The derivatives of its rows.</param>
/// <param name="Gain">Its gain as a leaf, which a split must exceed.</param>
/// <param name="Lower">The least weight that monotone constraints leave it.</param>
/// <param name="Upper">The greatest.</param>
/// <param name="Rows">How many rows it has.</param>
internal readonly record struct NodeState(GradientSums Sums, double Gain, float Lower, float Upper, int Rows);

/// <summary>What becomes of a node that is split: its children, and the weights of the three as leaves before the learning rate.</summary>
internal readonly record struct SplitOutcome(NodeState Left, NodeState Right, float Weight, float LeftWeight, float RightWeight);
