using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

public static partial class ModelSelection
{
    private static readonly string[] Methods = ["predict", "predict_proba", "decision_function", "transform"];

    /// <summary>For each sample the prediction of a model that was not fitted on it. scikit-learn: <c>cross_val_predict</c>.</summary>
    /// <param name="estimator">Any estimator that predicts.</param>
    /// <param name="x">Shape: [samples, features].</param>
    /// <param name="y">One target a sample.</param>
    /// <param name="cv">How to cut the samples; every sample must be in one test part. Default 5 folds, stratified for classifiers.</param>
    /// <param name="method">"predict", "predict_proba", "decision_function" or "transform".</param>
    /// <param name="groups">The group of each sample, for splitters that keep groups together.</param>
    /// <param name="sampleWeight">How much each sample counts when fitting.</param>
    /// <returns>Classes or numbers, [samples]; of the other methods numbers, [samples] or [samples, columns], a column for each class of y.</returns>
    /// <exception cref="ArgumentException">The test parts do not hold every sample once.</exception>
    public static Labels CrossValPredict(
        IEstimator<IFitted> estimator, Tensor<float> x, Labels? y, Splitter? cv = null, string method = "predict", Labels? groups = null, Tensor<float>? sampleWeight = null)
    {
        if (!Methods.Contains(method))
            throw Nearest.Unknown("method", method, Methods);
        var samples = Samples.Of(nameof(CrossValPredict), x, y, sampleWeight);
        var folds = FoldsOf(estimator, samples, cv, groups);
        int[] order = [.. folds.SelectMany(f => f.Test)];
        int[] place = new int[samples.Count];
        Array.Fill(place, -1);
        for (int i = 0; i < order.Length; i++)
            place[order[i]] = place[order[i]] < 0 ? i : throw Partition();
        if (order.Length != samples.Count)
            throw Partition();
        var classes = method is "predict_proba" or "decision_function" && y is not null && EstimatorKind.IsClassifier(estimator) ? y.Classes() : null;
        var run = new CrossValidation(samples, folds, Scorer.Own) { ErrorScore = null };
        var parts = run.Predict(estimator, (model, test) => Predicted(model, test, method, classes));
        return Joined(parts).TakeRows(place);
    }

    private static Labels Predicted(IFitted model, Tensor<float> x, string method, Labels? classes) => (method, model) switch
    {
        ("predict", IRegressor regressor) => regressor.Predict(x),
        ("predict", IClassifier classifier) => classifier.Predict(x),
        ("predict_proba", IProbabilistic { HasProbabilities: true } probabilistic) => InColumns(probabilistic.PredictProba(x), probabilistic.Classes, classes!, 0),
        ("decision_function", IDecision decision) => decision is IClassifier classifier && classes is not null ? InColumns(decision.DecisionFunction(x), classifier.Classes, classes, float.MinValue) : decision.DecisionFunction(x),
        ("transform", ITransformer transformer) => transformer.Transform(x),
        _ => throw new InvalidOperationException($"CrossValPredict: {ModelNames.Of(model)} does not offer {method}."),
    };

    /// <summary>Columns of the classes that a fold knew, under those of all classes.</summary>
    private static Tensor<float> InColumns(Tensor<float> values, Labels known, Labels all, float missing)
    {
        if (known.Count == all.Count || values.Rank == 1)
            return values;
        int[] columns = known.Encode(all);
        var result = Tensors.Full([(int)values.Lengths[0], all.Count], missing);
        var source = values.AsReadOnlySpan();
        var target = result.AsSpan();
        for (int i = 0; i < source.Length; i++)
            target[i / columns.Length * all.Count + columns[i % columns.Length]] = source[i];
        return result;
    }

    private static Labels Joined(Labels[] parts)
        => parts[0].IsText ? parts.SelectMany(p => (string[])p).ToArray() : parts[0].IsInteger ? parts.SelectMany(p => (int[])p).ToArray()
        : Tensors.Concatenate(0, Array.ConvertAll(parts, p => (Tensor<float>)p));

    private static ArgumentException Partition() => new("CrossValPredict: the test parts of cv must hold every sample once; KFold and its like do, ShuffleSplit and TimeSeriesSplit do not.");
}
