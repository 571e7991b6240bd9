using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

public static partial class ModelSelection
{
    /// <summary>Fits an estimator on the training part of each fold and judges it on the test part. scikit-learn: <c>cross_validate</c>.</summary>
    /// <param name="estimator">Any estimator that predicts.</param>
    /// <param name="x">Shape: [samples, features].</param>
    /// <param name="y">One target a sample.</param>
    /// <param name="cv">How to cut the samples; a number is that many folds. Default 5, stratified for classifiers.</param>
    /// <param name="scoring">One scorer or several; default the model's own score.</param>
    /// <param name="groups">The group of each sample, for splitters that keep groups together.</param>
    /// <param name="sampleWeight">How much each sample counts, when fitting and when judging.</param>
    /// <param name="returnTrainScore">Also judge on the training parts.</param>
    /// <param name="returnEstimator">Also return the fitted models.</param>
    /// <param name="errorScore">The score of a fold that fails; null lets the exception through.</param>
    /// <exception cref="ArgumentException">All folds failed.</exception>
    public static CrossValidationResult CrossValidate(
        IEstimator<IFitted> estimator, Tensor<float> x, Labels? y, Splitter? cv = null, ScorerList? scoring = null, Labels? groups = null, Tensor<float>? sampleWeight = null,
        bool returnTrainScore = false, bool returnEstimator = false, double? errorScore = double.NaN)
    {
        var samples = Samples.Of(nameof(CrossValidate), x, y, sampleWeight);
        var scorers = scoring ?? Scorer.Own;
        var run = new CrossValidation(samples, FoldsOf(estimator, samples, cv, groups), scorers) { ReturnTrainScore = returnTrainScore, ReturnEstimator = returnEstimator, ErrorScore = errorScore };
        var scores = run.Run([estimator])[0];
        return new(
            [.. scorers.Select((_, i) => scorers.NameOf(i))],
            Array.ConvertAll(scores, s => s.FitTime),
            Array.ConvertAll(scores, s => s.ScoreTime),
            [.. scorers.Select((_, i) => Array.ConvertAll(scores, s => s.Test[i]))],
            returnTrainScore ? [.. scorers.Select((_, i) => Array.ConvertAll(scores, s => s.Train![i]))] : null,
            returnEstimator ? [.. scores.Select(s => s.Model).OfType<IFitted>()] : null);
    }

    /// <summary>The score of an estimator on each fold. scikit-learn: <c>cross_val_score</c>. See <see cref="CrossValidate"/> for the parameters.</summary>
    public static double[] CrossValScore(
        IEstimator<IFitted> estimator, Tensor<float> x, Labels? y, Splitter? cv = null, Scorer? scoring = null, Labels? groups = null, Tensor<float>? sampleWeight = null, double? errorScore = double.NaN)
        => CrossValidate(estimator, x, y, cv, scoring is null ? null : (ScorerList)scoring, groups, sampleWeight, errorScore: errorScore).TestScore;

    private static Fold[] FoldsOf(IEstimator<IFitted> estimator, Samples samples, Splitter? cv, Labels? groups)
        => [.. (cv ?? 5).For(EstimatorKind.IsClassifier(estimator), samples.Y).Split(samples.Count, samples.Y, groups)];
}
