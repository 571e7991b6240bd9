using System.Numerics.Tensors;

namespace Baeum.Learn;

public static partial class Metrics
{
    /// <summary><c>√(Σ w (y − ŷ)² / Σ w)</c>, the mean over outputs. scikit-learn: <c>root_mean_squared_error</c>.</summary>
    /// <param name="yTrue">True values, [samples] or [samples, outputs].</param>
    /// <param name="yPred">Predicted values, of the same shape.</param>
    /// <param name="sampleWeight">How much each sample counts, [samples].</param>
    public static double RootMeanSquaredError(Tensor<float> yTrue, Tensor<float> yPred, Tensor<float>? sampleWeight = null)
    {
        var errors = new RegressionErrors(yTrue, yPred, sampleWeight);
        return errors.Mean((y, p) => (y - p) * (y - p)).Average(Math.Sqrt);
    }
}
