using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

public static partial class ModelSelection
{
    /// <summary>Ranks estimators by cross-validation on the same folds, the best first. An estimator that fails is last, with a NaN score.</summary>
    /// <param name="estimators">Estimators with names.</param>
    /// <param name="x">Shape: [samples, features].</param>
    /// <param name="y">One target a sample.</param>
    /// <param name="cv">How to cut the samples; default 5 folds, stratified if all estimators are classifiers.</param>
    /// <param name="scoring">How to judge; default the models' own scores.</param>
    /// <param name="groups">The group of each sample, for splitters that keep groups together.</param>
    /// <param name="progress">Told after each fit how many are done, and of how many.</param>
    /// <returns>Columns model, mean_test_score, std_test_score, mean_fit_time, mean_score_time.</returns>
    public static DataFrame Compare(
        IReadOnlyList<(string Name, IEstimator<IFitted> Estimator)> estimators, Tensor<float> x, Labels? y, Splitter? cv = null, Scorer? scoring = null, Labels? groups = null, Action<int, int>? progress = null)
    {
        var samples = Samples.Of(nameof(Compare), x, y, null);
        Fold[] folds = [.. (cv ?? 5).For(estimators.All(e => EstimatorKind.IsClassifier(e.Estimator)), y).Split(samples.Count, y, groups)];
        int done = 0;
        var run = new CrossValidation(samples, folds, scoring ?? Scorer.Own) { OnDone = (_, _, _) => progress?.Invoke(Interlocked.Increment(ref done), folds.Length * estimators.Count) };
        var scores = run.Run([.. estimators.Select(e => e.Estimator)]);
        int[] order = [.. Enumerable.Range(0, scores.Length).OrderBy(i => double.IsNaN(Mean(i))).ThenByDescending(Mean)];
        return new DataFrame(
            Column.Create("model", [.. order.Select(i => estimators[i].Name)]),
            Column.Create("mean_test_score", [.. order.Select(Mean)]),
            Column.Create("std_test_score", [.. order.Select(i => SearchTable.Deviation(scores[i].Select(s => s.Test[0])))]),
            Column.Create("mean_fit_time", [.. order.Select(i => scores[i].Average(s => s.FitTime))]),
            Column.Create("mean_score_time", [.. order.Select(i => scores[i].Average(s => s.ScoreTime))]));

        double Mean(int i) => scores[i].Average(s => s.Test[0]);
    }

    /// <summary>As the other; the estimators are named as scikit-learn prints them.</summary>
    public static DataFrame Compare(IReadOnlyList<IEstimator<IFitted>> estimators, Tensor<float> x, Labels? y, Splitter? cv = null, Scorer? scoring = null, Labels? groups = null)
        => Compare([.. estimators.Select(e => (e.ToText(), e))], x, y, cv, scoring, groups);
}
