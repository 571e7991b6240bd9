using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Trains the model of an estimator.</summary>
internal static class XGBTraining
{
    /// <param name="settings">The estimator.</param>
    /// <param name="objective">The objective's name.</param>
    /// <param name="classes">Classes of a multi-class objective.</param>
    /// <param name="x">The samples.</param>
    /// <param name="y">Their targets.</param>
    /// <param name="fit">What else was handed to <c>Fit</c>.</param>
    /// <param name="targets">From targets, as <paramref name="y"/> and in the evaluation sets, to numbers. The second is 0 for the first, then the number of the evaluation set from 1.</param>
    public static (Booster Model, Dictionary<string, Dictionary<string, double[]>> Scores) Run(
        XGBSettings settings, string objective, int classes, Tensor<float> x, Labels? y, XGBFit fit, Func<Labels?, int, int, TargetNumbers> targets)
    {
        var given = x;
        x = XGBPlan.WithMissing(x, settings.Missing);
        int features = (int)x.Lengths[1];
        if (fit.FeatureNames is { } names && names.Length != features)
            throw new ArgumentException($"featureNames: expected {features} names, one a feature, received {names.Length}.");
        var samples = Samples(x, targets(y, (int)x.Lengths[0], 0), fit.SampleWeight, fit.BaseMargin);
        var watched = fit.EvalSet.Select((set, i) =>
        {
            var held = ReferenceEquals(set.X, given) ? x : XGBPlan.WithMissing(set.X, settings.Missing);
            if (held.Lengths[1] != features)
                throw new ArgumentException($"evalSet {i}: expected {features} features, received x of shape {held.Shape()}.");
            return ($"validation_{i}", Samples(held, targets(set.Y, (int)held.Lengths[0], i + 1), fit.SampleWeightEvalSet?[i], fit.BaseMarginEvalSet?[i]));
        });
        return BoosterTraining.Run(XGBPlan.Of(settings, objective, classes, (int)x.Lengths[0], features, fit), samples, [.. watched]);
    }

    private static BoostingSamples Samples(Tensor<float> x, TargetNumbers numbers, Tensor<float>? weights, Tensor<float>? baseMargin)
    {
        int counted = numbers.Groups.Length > 0 ? numbers.Groups.Length - 1 : (int)x.Lengths[0];
        return new(x, new(numbers.Values, numbers.Targets, Inputs.Weights(weights, counted).ToArray(), numbers.Groups), baseMargin);
    }
}

/// <summary>Targets as numbers, [samples · targets], and where groups begin; no groups but in rankings.</summary>
internal readonly record struct TargetNumbers(float[] Values, int Targets, int[] Groups);
