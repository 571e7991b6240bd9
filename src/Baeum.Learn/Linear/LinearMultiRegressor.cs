using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A linear regressor of one target or several: <c>ŷ = coef · x + intercept</c>.</summary>
/// <param name="Coefs">[targets, features].</param>
/// <param name="Intercepts">[targets].</param>
/// <param name="HasTargetAxis">Whether y was [samples, targets], so that predictions are as well.</param>
public abstract record LinearMultiRegressor(double[][] Coefs, double[] Intercepts, bool HasTargetAxis) : IRegressor, ICoefficients
{
    /// <inheritdoc/>
    public int NFeaturesIn => Coefs[0].Length;

    IReadOnlyList<double[]> ICoefficients.CoefRows => Coefs;

    /// <summary>Coefficients of the only target, [features].</summary>
    /// <exception cref="InvalidOperationException">There are several; see <see cref="Coefs"/>.</exception>
    public double[] Coef => Coefs.Length == 1 ? Coefs[0] : throw new InvalidOperationException($"This model predicts {Coefs.Length} targets; their coefficients are Coefs, [targets, features].");

    /// <summary>The offset of the only target.</summary>
    /// <exception cref="InvalidOperationException">There are several; see <see cref="Intercepts"/>.</exception>
    public double Intercept => Intercepts.Length == 1 ? Intercepts[0] : throw new InvalidOperationException($"This model predicts {Intercepts.Length} targets; their offsets are Intercepts.");

    /// <summary>Shape: [samples, features] → [samples], or [samples, targets] if it was fitted on such.</summary>
    public Tensor<float> Predict(Tensor<float> x)
    {
        var result = LinearScores.ToTensor(LinearScores.Of(Targets.Finite(x, this), Coefs, Intercepts), Coefs.Length);
        return HasTargetAxis && Coefs.Length == 1 ? result.Reshape(-1, 1) : result;
    }
}
