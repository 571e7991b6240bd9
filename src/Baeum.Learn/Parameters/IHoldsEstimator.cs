namespace Baeum.Learn;

/// <summary>A parameter's value that may be an estimator, or something else: its parameters are reached by <c>parameter__name</c>.</summary>
internal interface IHoldsEstimator
{
    /// <summary>The estimator; null if it is something else.</summary>
    IEstimator<IFitted>? Estimator { get; }

    /// <summary>The value with another estimator.</summary>
    object Holding(IEstimator<IFitted> estimator);
}
