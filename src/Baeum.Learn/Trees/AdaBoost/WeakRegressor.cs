using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>What weak regressors predict, in full precision where they have it.</summary>
internal static class WeakRegressor
{
    /// <summary>One number a sample.</summary>
    public static double[] Numbers(IRegressor model, Tensor<float> x)
        => model is TreeRegressorModel tree ? tree.Numbers(x)
        : model is ForestRegressorModel forest ? forest.Numbers(x)
        : Array.ConvertAll(model.Predict(x).ToArray(), v => (double)v);
}
