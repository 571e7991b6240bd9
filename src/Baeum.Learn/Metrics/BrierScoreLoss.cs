using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

public static partial class Metrics
{
    /// <summary>Mean squared error of probabilities: <c>Σ w (p − [y is positive])² / Σ w</c>. scikit-learn: <c>brier_score_loss</c>.</summary>
    /// <param name="yTrue">True labels of two classes, [samples].</param>
    /// <param name="yProb">Probabilities of the positive class, [samples].</param>
    /// <param name="sampleWeight">How much each sample counts, [samples].</param>
    /// <param name="posLabel">The positive class; default the second of the sorted ones.</param>
    public static double BrierScoreLoss(Labels yTrue, Tensor<float> yProb, Tensor<float>? sampleWeight = null, object? posLabel = null)
    {
        float[] truth = Array.ConvertAll(PositiveClass.Mask(yTrue, posLabel), positive => positive ? 1f : 0);
        if (yProb.Any(p => p is not (>= 0 and <= 1)))
            throw new ArgumentException("BrierScoreLoss: probabilities must lie in [0, 1].", nameof(yProb));
        return MeanSquaredError(Tensor.Create(truth), yProb, sampleWeight);
    }
}
