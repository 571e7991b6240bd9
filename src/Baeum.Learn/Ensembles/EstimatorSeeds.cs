namespace Baeum.Learn;

/// <summary>Seeds of the estimators within an ensemble.</summary>
internal static class EstimatorSeeds
{
    /// <summary>The estimator with every seed within it drawn anew. scikit-learn: <c>_set_random_states</c>.</summary>
    public static IEstimator<IFitted> Draw(IEstimator<IFitted> estimator, MersenneTwister random)
        => Parameters.Of(estimator).Where(p => p.Name == "random_state" || p.Name.EndsWith("__random_state", StringComparison.Ordinal))
            .Aggregate(estimator, (seeded, p) => seeded.With(p.Name, random.NextInteger(int.MaxValue - 1)));
}
