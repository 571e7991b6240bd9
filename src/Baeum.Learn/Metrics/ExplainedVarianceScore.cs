using System.Numerics.Tensors;

namespace Baeum.Learn;

public static partial class Metrics
{
    /// <summary><c>1 − var(y − ŷ) / var(y)</c>, the mean over outputs: as <see cref="R2Score"/>, but a constant error costs nothing. scikit-learn: <c>explained_variance_score</c>.</summary>
    /// <param name="yTrue">True values, [samples] or [samples, outputs].</param>
    /// <param name="yPred">Predicted values, of the same shape.</param>
    /// <param name="sampleWeight">How much each sample counts, [samples].</param>
    public static double ExplainedVarianceScore(Tensor<float> yTrue, Tensor<float> yPred, Tensor<float>? sampleWeight = null)
    {
        var errors = new RegressionErrors(yTrue, yPred, sampleWeight);
        double[] unexplained = errors.Mean((y, p, mean) => Math.Pow(y - p - mean, 2), errors.Mean((y, p) => y - p));
        double[] total = errors.Mean((y, _, mean) => Math.Pow(y - mean, 2), errors.Mean((y, _) => y));
        return unexplained.Zip(total, (u, t) => t != 0 ? 1 - u / t : u == 0 ? 1 : 0).Average();
    }
}
