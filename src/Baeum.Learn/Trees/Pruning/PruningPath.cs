namespace Baeum.Learn;

/// <summary>What pruning a tree more and more comes to. scikit-learn: the result of <c>cost_complexity_pruning_path</c>.</summary>
/// <param name="CcpAlphas">The cost at which each next branch goes, ascending; the first, 0, is the whole tree.</param>
/// <param name="Impurities">The impurity of the leaves that are left then.</param>
public sealed record PruningPath(double[] CcpAlphas, double[] Impurities);
