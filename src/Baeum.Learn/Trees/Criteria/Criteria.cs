namespace Baeum.Learn;

/// <summary>The criteria by scikit-learn's names.</summary>
internal static class Criteria
{
    /// <summary>Those of classes.</summary>
    public static readonly string[] OfClasses = ["gini", "entropy", "log_loss"];

    /// <summary>Those of numbers.</summary>
    public static readonly string[] OfNumbers = ["squared_error", "friedman_mse", "absolute_error", "poisson"];

    /// <summary>The criterion of a name.</summary>
    public static SplitCriterion Of(string name, TreeTargets y, double[]? weights) => name switch
    {
        "gini" => new GiniCriterion(y, weights),
        "entropy" or "log_loss" => new EntropyCriterion(y, weights),
        "squared_error" => new SquaredErrorCriterion(y, weights),
        "friedman_mse" => new FriedmanCriterion(y, weights),
        "absolute_error" => new AbsoluteErrorCriterion(y, weights),
        _ => new PoissonCriterion(y, weights),
    };
}
