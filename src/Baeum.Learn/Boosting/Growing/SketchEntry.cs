namespace Baeum.Learn;

/// <summary>A value in a summary of many: the least and greatest rank that it can have, and its own weight.</summary>
internal readonly record struct SketchEntry(float LeastRank, float GreatestRank, float Weight, float Value)
{
    /// <summary>The least rank of anything greater.</summary>
    public float NextRank => LeastRank + Weight;

    /// <summary>The greatest rank of anything less.</summary>
    public float PreviousRank => GreatestRank - Weight;
}
