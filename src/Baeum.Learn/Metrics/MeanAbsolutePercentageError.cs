using System.Numerics.Tensors;

namespace Baeum.Learn;

public static partial class Metrics
{
    private const double MachineEpsilon = 2.220446049250313e-16;

    /// <summary><c>Σ w |y − ŷ| / max(|y|, 2⁻⁵²) / Σ w</c>, the mean over outputs. A share, not percent: 0.1 is 10 %. scikit-learn: <c>mean_absolute_percentage_error</c>.</summary>
    /// <param name="yTrue">True values, [samples] or [samples, outputs].</param>
    /// <param name="yPred">Predicted values, of the same shape.</param>
    /// <param name="sampleWeight">How much each sample counts, [samples].</param>
    public static double MeanAbsolutePercentageError(Tensor<float> yTrue, Tensor<float> yPred, Tensor<float>? sampleWeight = null)
    {
        var errors = new RegressionErrors(yTrue, yPred, sampleWeight);
        return errors.Mean((y, p) => Math.Abs(y - p) / Math.Max(Math.Abs(y), MachineEpsilon)).Average();
    }
}
