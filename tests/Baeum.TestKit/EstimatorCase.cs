using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Learn;

namespace Baeum.TestKit;

/// <summary>An estimator under test with data that it takes: three groups of samples in four features, all above zero, and targets of its kind.</summary>
/// <param name="Name">Name of its type.</param>
/// <param name="Make">Makes it, with a seed if it has one.</param>
public sealed record EstimatorCase(string Name, Func<IEstimator<IFitted>> Make)
{
    public const int Samples = 60, Features = 4;

    public bool IsClassifier => EstimatorKind.IsClassifier(Make());

    public bool IsRegressor => EstimatorKind.IsRegressor(Make());

    /// <summary>Number of the group of each sample.</summary>
    public static int[] Groups(int samples = Samples) => [.. Enumerable.Range(0, samples).Select(i => i * 7 % 3)];

    /// <summary>The samples. Shape: [samples, 4].</summary>
    public static Tensor<float> X(int samples = Samples)
    {
        var random = new MersenneTwister(7);
        int[] groups = Groups(samples);
        var x = Tensors.Empty([samples, Features]);
        for (int i = 0; i < samples; i++)
            for (int f = 0; f < Features; f++)
                x[i, f] = (float)Math.Round(2 + 1.5 * ((groups[i] + f) % 3) + random.NextDouble(), 3);
        return x;
    }

    /// <summary>Targets of the estimator's kind: numbers that depend on the features, or the groups.</summary>
    public Labels Y(int samples = Samples)
    {
        if (!IsRegressor)
            return Groups(samples);
        var x = X(samples);
        return Enumerable.Range(0, samples).Select(i => 3 * x[i, 0] - 2 * x[i, 1] + x[i, 2] * x[i, 3]).ToArray();
    }

    /// <summary>Everything that a model says about samples, by the name of the question.</summary>
    public static Dictionary<string, float[]> Outputs(IFitted model, Tensor<float> x)
    {
        var outputs = new Dictionary<string, float[]>();
        if (model is IClassifier classifier)
            outputs["Predict"] = [.. classifier.Predict(x).Encode(classifier.Classes).Select(c => (float)c)];
        if (model is IProbabilistic { HasProbabilities: true } probabilistic)
            outputs["PredictProba"] = probabilistic.PredictProba(x).ToArray();
        if (model is IDecision decision)
            outputs["DecisionFunction"] = decision.DecisionFunction(x).ToArray();
        if (model is IRegressor regressor)
            outputs["Predict"] = regressor.Predict(x).ToArray();
        if (model is ITransformer transformer)
            outputs["Transform"] = transformer.Transform(x).ToArray();
        if (model is IClusterer clusterer)
            outputs["Labels"] = [.. clusterer.Labels.Select(l => (float)l)];
        if (model is IImportances importances)
            outputs["FeatureImportances"] = Array.ConvertAll(importances.FeatureImportances, i => (float)i);
        return outputs;
    }

    /// <summary>The answers that have one entry, or one row, a sample.</summary>
    public static IEnumerable<KeyValuePair<string, float[]>> PerSample(IFitted model, Tensor<float> x)
        => Outputs(model, x).Where(o => o.Key is not ("Labels" or "FeatureImportances"));
}
