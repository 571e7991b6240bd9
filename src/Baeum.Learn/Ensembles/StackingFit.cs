using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>How both kinds of stacks are fitted: the models on all samples, the final one on predictions for samples that the models had not seen.</summary>
internal static class StackingFit
{
    public static Pipeline.Model Fit<TModel>(
        string owner, Steps estimators, IEstimator<IFitted> final, Splitter? cv, string method, bool passthrough, Tensor<float> x, Labels? y, Tensor<float>? sampleWeight) where TModel : class, IFitted
    {
        var samples = Samples.Of(owner, x, y ?? throw new ArgumentException($"{owner} requires y to be passed, but the target y is null."), sampleWeight);
        var named = estimators.Where(e => e.Estimator is not null).ToArray();
        var (models, _) = Voters.Fit<TModel>(owner, estimators, null, x, y, sampleWeight);
        string[] methods = [.. models.Select((m, i) => Stack.MethodOf(m, method, named[i].Name))];
        Fold[] folds = [.. (cv ?? 5).For(typeof(TModel) == typeof(IClassifier), y).Split(samples.Count, y)];
        var columns = named.Select((e, i) => Held(e.Estimator!, samples, folds, methods[i]));
        var meta = Stack.Join(columns, passthrough ? x : null);
        try
        {
            return PipelineModels.Of((int)x.Lengths[1], ["stack", "final_estimator"], [new Stack([.. models], methods, passthrough)], final.Fit(meta, y, sampleWeight));
        }
        catch (ArgumentException e)
        {
            throw new ArgumentException($"{owner}, final estimator: {e.Message}", e);
        }
    }

    private static Tensor<float> Held(IEstimator<IFitted> estimator, Samples samples, Fold[] folds, string method)
    {
        var predicted = ModelSelection.CrossValPredict(estimator, samples.X, samples.Y, new GivenFolds(folds), method, sampleWeight: samples.Weight);
        return Stack.AsColumns(method, method == "predict" && EstimatorKind.IsClassifier(estimator) ? Tensor.Create(Array.ConvertAll(predicted.Encode(samples.Y!.Classes()), c => (float)c)) : predicted);
    }
}
