using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Scores along a curve, [points][folds]: of the number of training samples, or of a parameter.</summary>
/// <param name="TrainSizes">Number of training samples of each point.</param>
/// <param name="TrainScores">Scores on the training parts.</param>
/// <param name="TestScores">Scores on the test parts.</param>
public sealed record ScoreCurve(int[] TrainSizes, double[][] TrainScores, double[][] TestScores)
{
    /// <summary>Mean and deviation of both scores, one row a point.</summary>
    public DataFrame ToDataFrame() => new(
        Column.Create("train_size", TrainSizes),
        Column.Create("mean_train_score", [.. TrainScores.Select(s => s.Average())]),
        Column.Create("std_train_score", [.. TrainScores.Select(s => SearchTable.Deviation(s))]),
        Column.Create("mean_test_score", [.. TestScores.Select(s => s.Average())]),
        Column.Create("std_test_score", [.. TestScores.Select(s => SearchTable.Deviation(s))]));
}

public static partial class ModelSelection
{
    /// <summary>How well an estimator does with fewer training samples. scikit-learn: <c>learning_curve</c>. See <see cref="CrossValidate"/> for the parameters that it has too.</summary>
    /// <param name="trainSizes">Shares of the largest training part, or numbers of samples; default 0.1, 0.325, 0.55, 0.775 and 1.</param>
    /// <param name="shuffle">Take the training samples in a random order.</param>
    /// <param name="seed">Seed of the order.</param>
    /// <exception cref="ArgumentException">A size is larger than the training part.</exception>
    public static ScoreCurve LearningCurve(
        IEstimator<IFitted> estimator, Tensor<float> x, Labels? y, IReadOnlyList<double>? trainSizes = null, Splitter? cv = null, Scorer? scoring = null, Labels? groups = null,
        bool shuffle = false, int? seed = null, double? errorScore = double.NaN)
    {
        var samples = Samples.Of(nameof(LearningCurve), x, y, null);
        var folds = FoldsOf(estimator, samples, cv, groups);
        if (shuffle && Seeds.Generator(seed) is var random)
            folds = Array.ConvertAll(folds, f => f with { Train = Array.ConvertAll(random.Permutation(f.Train.Length), i => f.Train[i]) });
        int[] sizes = Sizes(trainSizes ?? [0.1, 0.325, 0.55, 0.775, 1], folds[0].Train.Length);
        Fold[] all = [.. sizes.SelectMany(size => folds.Select(f => f with { Train = f.Train[..Math.Min(size, f.Train.Length)] }))];
        var scores = new CrossValidation(samples, all, scoring ?? Scorer.Own) { ReturnTrainScore = true, ErrorScore = errorScore }.Run([estimator])[0].Chunk(folds.Length).ToArray();
        return new(sizes, Array.ConvertAll(scores, s => Array.ConvertAll(s, f => f.Train![0])), Array.ConvertAll(scores, s => Array.ConvertAll(s, f => f.Test[0])));
    }

    /// <summary>How well an estimator does with different values of a parameter. scikit-learn: <c>validation_curve</c>. See <see cref="CrossValidate"/> for the parameters that it has too.</summary>
    /// <param name="paramName">scikit-learn's name of the parameter.</param>
    /// <param name="paramRange">The values to try.</param>
    /// <exception cref="ArgumentException">The parameter is unknown or refuses a value.</exception>
    public static ScoreCurve ValidationCurve(
        IEstimator<IFitted> estimator, Tensor<float> x, Labels? y, string paramName, ParamValues paramRange, Splitter? cv = null, Scorer? scoring = null, Labels? groups = null, double? errorScore = double.NaN)
    {
        var samples = Samples.Of(nameof(ValidationCurve), x, y, null);
        var folds = FoldsOf(estimator, samples, cv, groups);
        var candidates = paramRange.Select(value => estimator.With(paramName, value)).ToArray();
        var scores = new CrossValidation(samples, folds, scoring ?? Scorer.Own) { ReturnTrainScore = true, ErrorScore = errorScore }.Run(candidates);
        return new([.. scores.Select(_ => folds[0].Train.Length)], Array.ConvertAll(scores, s => Array.ConvertAll(s, f => f.Train![0])), Array.ConvertAll(scores, s => Array.ConvertAll(s, f => f.Test[0])));
    }

    private static int[] Sizes(IReadOnlyList<double> sizes, int most)
    {
        bool areShares = sizes.All(s => s is > 0 and <= 1) && sizes.Any(s => s < 1) || sizes.Count == 1 && sizes[0] == 1;
        var counts = sizes.Select(s => areShares ? Math.Max(1, (int)(s * most)) : (int)s).Distinct().Order().ToArray();
        return counts.All(c => c >= 1 && c <= most) ? counts
            : throw new ArgumentException($"LearningCurve: train sizes must be shares in (0, 1] or numbers of samples up to {most}, received {ParameterText.Of(sizes)}.");
    }
}
