using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Trains models that classify.</summary>
internal static class XGBClassification
{
    public static XGBClassifier.Model Fit(XGBSettings settings, Tensor<float> x, Labels? y, XGBFit fit)
    {
        string name = settings.GetType().Name;
        var (classes, codes) = Targets.Classes(y, (int)Inputs.Matrix(x).Lengths[0], name, fewest: 1);
        string objective = classes.Count > 2 ? settings.Objective == "multi:softmax" ? settings.Objective : "multi:softprob" : settings.Objective;
        var (booster, scores) = XGBTraining.Run(settings, objective, classes.Count, x, y, fit, (labels, samples, set) =>
        {
            int[] numbers = set == 0 ? codes : Encoded(labels, classes, samples, set);
            return new(Array.ConvertAll(numbers, c => (float)c), 1, []);
        });
        return new(settings with { CustomObjective = null, CustomMetric = null }, classes, booster, scores);
    }

    private static int[] Encoded(Labels? labels, Labels classes, int samples, int set)
    {
        if (labels is null || labels.Count != samples)
            throw new ArgumentException($"evalSet {set - 1}: x has {samples} samples, y {labels?.Count ?? 0} labels.");
        try
        {
            return labels.Encode(classes);
        }
        catch (ArgumentException e)
        {
            throw new ArgumentException($"evalSet {set - 1}: {e.Message}", e);
        }
    }
}
