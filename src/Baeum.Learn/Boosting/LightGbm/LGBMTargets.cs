namespace Baeum.Learn;

/// <summary>What scores are held against.</summary>
/// <param name="Y">The targets; of classes their numbers.</param>
/// <param name="Weights">What each sample counts; null for equally much.</param>
/// <param name="Groups">The sizes of the groups of a ranking; null for none.</param>
internal sealed record LGBMTargets(double[] Y, double[]? Weights = null, int[]? Groups = null)
{
    /// <summary>What a sample counts.</summary>
    public double Weight(int sample) => Weights is null ? 1 : Weights[sample];

    /// <summary>What all samples count together.</summary>
    public double AllWeights => Weights is null ? Y.Length : Weights.Sum();
}
