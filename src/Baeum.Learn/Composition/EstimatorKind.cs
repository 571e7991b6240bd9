namespace Baeum.Learn;

/// <summary>What an estimator will be able to do once it is fitted. scikit-learn: <c>is_classifier</c>, <c>is_regressor</c>.</summary>
public static class EstimatorKind
{
    /// <summary>Whether it predicts classes.</summary>
    public static bool IsClassifier(IEstimator<IFitted>? estimator) => estimator is IEstimator<IClassifier> || estimator is IComposite { Final: { } final } && IsClassifier(final);

    /// <summary>Whether it predicts numbers.</summary>
    public static bool IsRegressor(IEstimator<IFitted>? estimator) => estimator is IEstimator<IRegressor> || estimator is IComposite { Final: { } final } && IsRegressor(final);

    /// <summary>Whether it turns samples into others.</summary>
    public static bool IsTransformer(IEstimator<IFitted>? estimator)
        => estimator is null or IEstimator<ITransformer> || estimator is IComposite composite && IsTransformer(composite.Final);
}
