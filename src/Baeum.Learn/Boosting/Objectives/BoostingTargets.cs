namespace Baeum.Learn;

/// <summary>What is to be predicted, with weights and groups.</summary>
/// <param name="Labels">Shape: [samples · targets].</param>
/// <param name="Targets">Numbers of a sample.</param>
/// <param name="Weights">How much each sample (in ranking: each group) counts; empty for equally much.</param>
/// <param name="Groups">Where each group begins, and the end of the last; empty without groups.</param>
internal sealed record BoostingTargets(float[] Labels, int Targets, float[] Weights, int[] Groups)
{
    /// <summary>Between which numbers each target lies, of survival; null for known targets.</summary>
    public (float[] Lower, float[] Upper)? Bounds { get; init; }

    /// <summary>How many samples there are.</summary>
    public int Samples => Labels.Length / Targets;

    /// <summary>The groups, or one of all samples.</summary>
    public int[] GroupBounds => Groups.Length > 0 ? Groups : [0, Samples];

    /// <summary>The weight of a sample, or of a group.</summary>
    public float Weight(int i) => Weights.Length == 0 ? 1 : Weights[i];
}
