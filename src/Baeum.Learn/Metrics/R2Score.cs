using System.Numerics.Tensors;

namespace Baeum.Learn;

public static partial class Metrics
{
    /// <summary><c>1 − Σ w (y − ŷ)² / Σ w (y − ȳ)²</c>, the mean over outputs; 1 is perfect, 0 no better than the mean. A constant output scores 1 if it is met and 0 if not; one sample alone scores NaN. scikit-learn: <c>r2_score</c>.</summary>
    /// <param name="yTrue">True values, [samples] or [samples, outputs].</param>
    /// <param name="yPred">Predicted values, of the same shape.</param>
    /// <param name="sampleWeight">How much each sample counts, [samples].</param>
    public static double R2Score(Tensor<float> yTrue, Tensor<float> yPred, Tensor<float>? sampleWeight = null)
    {
        var errors = new RegressionErrors(yTrue, yPred, sampleWeight);
        if (errors.Samples < 2)
            return double.NaN;
        double[] means = errors.Mean((y, _) => y);
        double[] residual = errors.Mean((y, p) => (y - p) * (y - p)), total = errors.Mean((y, _, mean) => (y - mean) * (y - mean), means);
        return residual.Zip(total, (r, t) => t != 0 ? 1 - r / t : r == 0 ? 1 : 0).Average();
    }
}
