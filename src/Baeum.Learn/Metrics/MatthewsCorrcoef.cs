using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

public static partial class Metrics
{
    /// <summary>Correlation of true and predicted classes: 1 perfect, 0 no better than chance. For two classes <c>(tp tn − fp fn) / √((tp + fp)(tp + fn)(tn + fp)(tn + fn))</c>. scikit-learn: <c>matthews_corrcoef</c>.</summary>
    /// <remarks>Source: Gorodkin (2004) for several classes. 0 where one side has a single class.</remarks>
    /// <param name="yTrue">True labels, [samples].</param>
    /// <param name="yPred">Predicted labels, [samples].</param>
    /// <param name="sampleWeight">How much each sample counts, [samples].</param>
    public static double MatthewsCorrcoef(Labels yTrue, Labels yPred, Tensor<float>? sampleWeight = null)
    {
        var counts = WeightedConfusion.Of(new LabelPairs(yTrue, yPred), sampleWeight);
        double right = counts.Diagonal, all = counts.Total;
        double covariance = right * all - WeightedConfusion.Dot(counts.True, counts.Predicted);
        double predicted = all * all - WeightedConfusion.Dot(counts.Predicted, counts.Predicted), occurring = all * all - WeightedConfusion.Dot(counts.True, counts.True);
        return predicted * occurring == 0 ? 0 : covariance / Math.Sqrt(predicted * occurring);
    }
}
