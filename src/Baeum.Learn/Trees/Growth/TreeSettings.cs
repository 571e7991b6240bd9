namespace Baeum.Learn;

/// <summary>What growing one tree is told, in numbers: shares are resolved for the data at hand.</summary>
/// <param name="Criterion">gini, entropy, log_loss, squared_error, friedman_mse, absolute_error or poisson.</param>
/// <param name="IsRandom">Whether a threshold is drawn at random for each feature (scikit-learn's splitter "random"), instead of the best of all.</param>
/// <param name="MaxFeatures">How many features are drawn at each node.</param>
/// <param name="MaxDepth">Nodes as deep as this stay leaves.</param>
/// <param name="MinSamplesSplit">Nodes with fewer samples stay leaves.</param>
/// <param name="MinSamplesLeaf">No child has fewer samples.</param>
/// <param name="MinWeightLeaf">No child has less weight.</param>
/// <param name="MinImpurityDecrease">Nodes whose best split improves by less stay leaves.</param>
/// <param name="MaxLeafNodes">How many leaves at most, grown best first; null for any number, grown depth first.</param>
/// <param name="FollowsTies">Whether large nodes, too, add samples with the same value in scikit-learn's order. It decides the last bits of sums alone, and costs more than all else where many features have a few such samples.</param>
internal sealed record TreeSettings(
    string Criterion,
    bool IsRandom,
    int MaxFeatures,
    int MaxDepth = int.MaxValue,
    int MinSamplesSplit = 2,
    int MinSamplesLeaf = 1,
    double MinWeightLeaf = 0,
    double MinImpurityDecrease = 0,
    int? MaxLeafNodes = null,
    bool FollowsTies = true)
{
    /// <summary>Below this an impurity or an improvement counts as zero: 2⁻⁵². scikit-learn: <c>EPSILON</c>.</summary>
    public const double Epsilon = 2.220446049250313e-16;

    /// <summary>Values no farther apart count as one when features are split. scikit-learn: <c>FEATURE_THRESHOLD</c>.</summary>
    public const float Apart = 1e-7f;
}
