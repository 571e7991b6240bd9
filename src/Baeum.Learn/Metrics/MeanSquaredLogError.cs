using System.Numerics.Tensors;

namespace Baeum.Learn;

public static partial class Metrics
{
    /// <summary><c>Σ w (ln(1 + y) − ln(1 + ŷ))² / Σ w</c>, the mean over outputs. scikit-learn: <c>mean_squared_log_error</c>.</summary>
    /// <param name="yTrue">True values, not negative, [samples] or [samples, outputs].</param>
    /// <param name="yPred">Predicted values, not negative, of the same shape.</param>
    /// <param name="sampleWeight">How much each sample counts, [samples].</param>
    public static double MeanSquaredLogError(Tensor<float> yTrue, Tensor<float> yPred, Tensor<float>? sampleWeight = null)
    {
        if (yTrue.Any(y => y < 0) || yPred.Any(y => y < 0))
            throw new ArgumentException("MeanSquaredLogError: values must not be negative.");
        return new RegressionErrors(yTrue, yPred, sampleWeight).Mean((y, p) => Math.Pow(Math.Log(1 + y) - Math.Log(1 + p), 2)).Average();
    }
}
