using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>What ensembles of classifiers of two classes share.</summary>
internal static class TwoClasses
{
    /// <summary>The pairs of classes, in scikit-learn's order.</summary>
    public static IEnumerable<(int First, int Second)> Pairs(int classes)
        => Enumerable.Range(0, classes).SelectMany(i => Enumerable.Range(i + 1, classes - i - 1).Select(j => (i, j)));

    /// <summary>How much each sample belongs to the second class: the decision function, else the probability, else the class itself.</summary>
    public static double[] Score(IClassifier model, Tensor<float> x)
    {
        float[] scores = model is IDecision decision ? decision.DecisionFunction(x).ToArray()
            : model is IProbabilistic { HasProbabilities: true } probabilistic ? Data.TensorRows.Columns(probabilistic.PredictProba(x), 1..2).ToArray()
            : Array.ConvertAll((int[])model.Predict(x), c => (float)c);
        return Array.ConvertAll(scores, s => (double)s);
    }
}
