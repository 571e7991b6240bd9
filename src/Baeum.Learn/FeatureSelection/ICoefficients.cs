using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A model that weighs its features.</summary>
public interface ICoefficients : IFitted
{
    /// <summary>The weight of each feature for each output: [outputs][features]. scikit-learn: <c>coef_</c> with two axes.</summary>
    IReadOnlyList<double[]> CoefRows { get; }
}

/// <summary>How much each feature counts in a model.</summary>
internal static class FeatureWeights
{
    /// <summary>Importances as they are, or sums over the outputs of a function of the coefficients.</summary>
    /// <param name="model">The model.</param>
    /// <param name="ofCoefficient">Of one coefficient: its magnitude, or its square.</param>
    public static double[] Of(IFitted model, Func<double, double> ofCoefficient) => model switch
    {
        ICoefficients linear => [.. Enumerable.Range(0, model.NFeaturesIn).Select(i => linear.CoefRows.Sum(row => ofCoefficient(row[i])))],
        IImportances tree => tree.FeatureImportances,
        _ => throw new ArgumentException($"{model.GetType().DeclaringType?.Name ?? model.GetType().Name} says neither coefficients nor importances of its features; choose a linear model or trees."),
    };
}
