using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>One round of AdaBoost for classes: how much the weak classifier counts, and the weights of the samples for the next.</summary>
internal static class SammeStep
{
    // 2⁻⁵²: probabilities are not smaller, so that they have a logarithm.
    internal const double Least = 2.220446049250313e-16;

    /// <summary>By probabilities (SAMME.R).</summary>
    public static (double Weight, double Error)? Real(IClassifier model, Tensor<float> x, int classes, int[] codes, BoostWeights weights, double learningRate, bool isLast)
    {
        double[] shares = WeakClassifier.Shares(model, x);
        double error = weights.Share([.. codes.Select((code, i) => TensorPrimitives.IndexOfMax<double>(shares.AsSpan(i * classes, classes)) != code)]);
        if (error <= 0)
            return (1, 0);
        if (isLast)
            return (1, error);
        var logs = new double[classes];
        for (int i = 0; i < codes.Length; i++)
        {
            for (int k = 0; k < classes; k++)
                logs[k] = (k == codes[i] ? 1 : -1.0 / (classes - 1)) * Math.Log(Math.Max(shares[i * classes + k], Least));
            double vote = -1.0 * learningRate * ((classes - 1.0) / classes) * NumpySum.Of(logs);
            if (weights.Values[i] > 0 || vote < 0)
                weights.Values[i] *= Math.Exp(vote);
        }
        return (1, error);
    }

    /// <summary>By predictions (SAMME); null if the classifier is no better than chance.</summary>
    public static (double Weight, double Error)? Discrete(IClassifier model, Tensor<float> x, Labels classes, int[] codes, BoostWeights weights, double learningRate, bool isLast)
    {
        int[] predicted = model.Predict(x).Encode(classes);
        bool[] isWrong = [.. codes.Select((code, i) => predicted[i] != code)];
        double error = weights.Share(isWrong);
        if (error <= 0)
            return (1, 0);
        if (error >= 1 - 1.0 / classes.Count)
            return null;
        double vote = learningRate * (Math.Log((1 - error) / error) + Math.Log(classes.Count - 1.0));
        for (int i = 0; i < codes.Length && !isLast; i++)
            if (weights.Values[i] > 0)
                weights.Values[i] = Math.Exp(Math.Log(weights.Values[i]) + (isWrong[i] ? vote : 0));
        return (vote, error);
    }
}
