namespace Baeum.Learn;

/// <summary>One hyperparameter of an estimator.</summary>
/// <param name="Name">Its name in scikit-learn: <c>n_neighbors</c>; of a step within a pipeline <c>svc__C</c>.</param>
/// <param name="Type">What it takes.</param>
/// <param name="Value">What it is set to.</param>
/// <param name="Default">What it is unless it is set; null also where there is no default.</param>
/// <param name="IsRequired">Whether it has no default: the constructor asks for it.</param>
public sealed record EstimatorParameter(string Name, Type Type, object? Value, object? Default, bool IsRequired)
{
    /// <summary>Whether it was set to something else than the default.</summary>
    public bool IsChanged => IsRequired || !Equals(Value, Default);

    /// <summary><c>C=10.0</c></summary>
    public override string ToString() => $"{Name}={ParameterText.Of(Value)}";
}
