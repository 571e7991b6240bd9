namespace Baeum.Learn;

/// <summary>The importances of models by how much each model counts.</summary>
internal static class WeightedImportances
{
    /// <summary>The weighted mean.</summary>
    /// <exception cref="InvalidOperationException">The models have none.</exception>
    public static double[] Of(IReadOnlyList<IFitted> models, double[] weights, string owner)
    {
        double all = NumpySum.Of(weights);
        var mean = new double[models[0].NFeaturesIn];
        for (int m = 0; m < models.Count; m++)
        {
            double[] own = models[m] is IImportances importances ? importances.FeatureImportances : throw new InvalidOperationException($"{owner}: {ModelNames.Of(models[m])} does not say how much each feature contributed.");
            for (int i = 0; i < mean.Length; i++)
                mean[i] += weights[m] * own[i];
        }
        return Array.ConvertAll(mean, sum => sum / all);
    }
}
