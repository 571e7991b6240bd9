using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Trains models that predict numbers.</summary>
internal static class XGBRegression
{
    public static XGBRegressor.Model Fit(XGBSettings settings, Tensor<float> x, Labels? y, XGBFit fit)
    {
        string name = settings.GetType().Name;
        if (settings.Objective.StartsWith("multi:", StringComparison.Ordinal) || settings.Objective.StartsWith("rank:", StringComparison.Ordinal))
            throw new ArgumentException($"{name} predicts numbers; the objective '{settings.Objective}' belongs to {(settings.Objective[0] == 'm' ? nameof(XGBClassifier) : nameof(XGBRanker))}.");
        var (booster, scores) = XGBTraining.Run(settings, settings.Objective, 0, x, y, fit, (labels, samples, set) =>
        {
            double[] numbers = Targets.Outputs(labels, samples, set == 0 ? name : $"{name}, evalSet {set - 1}", out int outputs);
            return new(Array.ConvertAll(numbers, v => (float)v), outputs, []);
        });
        return new(settings with { CustomObjective = null, CustomMetric = null }, booster, scores);
    }
}
