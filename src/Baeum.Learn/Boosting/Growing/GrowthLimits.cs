namespace Baeum.Learn;

/// <summary>How far a tree grows, and in which order.</summary>
/// <param name="MaxDepth">The greatest depth; 0 or less for no limit.</param>
/// <param name="MaxLeaves">The greatest number of leaves; 0 for no limit.</param>
/// <param name="ByGain">Whether the node that gains most is split next, else those of the level.</param>
internal readonly record struct GrowthLimits(int MaxDepth, int MaxLeaves, bool ByGain);
