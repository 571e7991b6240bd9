using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

public static partial class Metrics
{
    /// <summary>Agreement of two raters beyond chance: <c>1 − Σ w observed / Σ w expected</c>, with w 0 on the diagonal. scikit-learn: <c>cohen_kappa_score</c>.</summary>
    /// <param name="y1">Labels of one rater, [samples].</param>
    /// <param name="y2">Labels of the other, [samples].</param>
    /// <param name="weights">What a disagreement of classes i and j counts: null for 1, "linear" for |i − j|, "quadratic" for (i − j)².</param>
    /// <param name="sampleWeight">How much each sample counts, [samples].</param>
    public static double CohenKappaScore(Labels y1, Labels y2, string? weights = null, Tensor<float>? sampleWeight = null)
    {
        if (weights is not (null or "linear" or "quadratic"))
            throw Nearest.Unknown(nameof(weights), weights, ["linear", "quadratic"]);
        var counts = WeightedConfusion.Of(new LabelPairs(y1, y2), sampleWeight);
        double observed = 0, expected = 0;
        for (int i = 0; i < counts.True.Length; i++)
        {
            for (int j = 0; j < counts.True.Length; j++)
            {
                double weight = weights switch { null => i == j ? 0 : 1, "linear" => Math.Abs(i - j), _ => (i - j) * (i - j) };
                observed += weight * counts.Weights[i, j];
                expected += weight * counts.True[i] * counts.Predicted[j] / counts.Total;
            }
        }
        return 1 - observed / expected;
    }
}
