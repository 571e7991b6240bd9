namespace Baeum.Learn;

/// <summary>Estimators with names, as the value of a parameter: the steps of a pipeline. Their parameters are reached as <c>name__parameter</c>, and a whole step as <c>name</c>.</summary>
public interface INamedSteps
{
    /// <summary>Names and estimators in their order; null where a step does nothing.</summary>
    IEnumerable<(string Name, IEstimator<IFitted>? Estimator)> Named { get; }

    /// <summary>What scikit-learn writes for a step that does nothing: <c>passthrough</c> or <c>drop</c>.</summary>
    string Absent { get; }

    /// <summary>The same steps with another estimator under a name that is there.</summary>
    INamedSteps With(string name, IEstimator<IFitted>? estimator);
}
