using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>A regressor of one target: <c>ŷ = coef · x + intercept</c>.</summary>
/// <param name="Coef">[features].</param>
/// <param name="Intercept">The offset.</param>
public abstract record LinearRegressor(double[] Coef, double Intercept) : IRegressor, ICoefficients
{
    /// <inheritdoc/>
    public int NFeaturesIn => Coef.Length;

    IReadOnlyList<double[]> ICoefficients.CoefRows => [Coef];

    /// <summary>Shape: [samples, features] → [samples].</summary>
    public Tensor<float> Predict(Tensor<float> x) => LinearScores.ToTensor(LinearScores.Of(Targets.Finite(x, this), [Coef], [Intercept]), 1);
}
