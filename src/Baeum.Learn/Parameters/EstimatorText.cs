namespace Baeum.Learn;

/// <summary>Estimators as scikit-learn prints them: <c>SVC(C=10.0, kernel='linear')</c>, only what differs from the default.</summary>
public static class EstimatorText
{
    extension(IEstimator<IFitted> estimator)
    {
        /// <summary>The estimator as scikit-learn prints it. scikit-learn: <c>repr(estimator)</c>.</summary>
        public string ToText() => Of(estimator);
    }

    internal static string Of(IEstimator<IFitted> estimator)
        => $"{estimator.GetType().Name}({string.Join(", ", Parameters.Of(estimator, deep: false).Where(p => p.IsChanged))})";
}
