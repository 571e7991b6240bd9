using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The scorers by scikit-learn's names. To add one is to add one line.</summary>
internal static class KnownScorers
{
    private static readonly string[] Kinds = ["macro", "micro", "weighted"];

    public static Dictionary<string, Scorer> All { get; } = ((Scorer[])
    [
        Scorer.OfClasses("accuracy", Metrics.AccuracyScore),
        .. Averages("precision", scores => scores.Precision),
        .. Averages("recall", scores => scores.Recall),
        .. Averages("f1", scores => scores.FScore),
        .. Averages("jaccard", scores => Array.ConvertAll(scores.FScore, f => f / (2 - f))),
        Scorer.OfClasses("balanced_accuracy", (y, p, w) => Metrics.BalancedAccuracyScore(y, p, w)),
        Scorer.OfClasses("matthews_corrcoef", Metrics.MatthewsCorrcoef),
        Scorer.OfDecision("roc_auc", (y, s, _, w) => Metrics.RocAucScore(y, s, sampleWeight: w)),
        Scorer.OfProbabilities("roc_auc_ovr", (y, p, _, w) => Metrics.RocAucScore(y, p, "ovr", sampleWeight: w)),
        Scorer.OfProbabilities("roc_auc_ovo", (y, p, _, _) => Metrics.RocAucScore(y, p, "ovo")),
        Scorer.OfProbabilities("roc_auc_ovr_weighted", (y, p, _, w) => Metrics.RocAucScore(y, p, "ovr", "weighted", w)),
        Scorer.OfProbabilities("roc_auc_ovo_weighted", (y, p, _, _) => Metrics.RocAucScore(y, p, "ovo", "weighted")),
        Scorer.OfDecision("average_precision", (y, s, _, w) => Metrics.AveragePrecisionScore(y, s, sampleWeight: w)),
        Scorer.OfProbabilities("neg_log_loss", (y, p, classes, w) => -Metrics.LogLoss(y, p, sampleWeight: w, labels: classes)),
        Scorer.OfProbabilities("neg_brier_score", (y, p, classes, w) => -Metrics.BrierScoreLoss(y, Positive(p, classes), w, classes[1])),
        Scorer.OfDecision("top_k_accuracy", (y, s, classes, w) => Metrics.TopKAccuracyScore(y, s, sampleWeight: w, labels: classes)),
        Scorer.OfNumbers("r2", Metrics.R2Score),
        Scorer.OfNumbers("explained_variance", Metrics.ExplainedVarianceScore),
        Scorer.OfNumbers("max_error", (y, p, _) => -Metrics.MaxError(y, p)),
        Scorer.OfNumbers("neg_median_absolute_error", (y, p, _) => -Metrics.MedianAbsoluteError(y, p)),
        Scorer.OfNumbers("neg_mean_squared_log_error", (y, p, w) => -Metrics.MeanSquaredLogError(y, p, w)),
        Scorer.OfNumbers("neg_mean_squared_error", (y, p, w) => -Metrics.MeanSquaredError(y, p, w)),
        Scorer.OfNumbers("neg_root_mean_squared_error", (y, p, w) => -Metrics.RootMeanSquaredError(y, p, w)),
        Scorer.OfNumbers("neg_mean_absolute_error", (y, p, w) => -Metrics.MeanAbsoluteError(y, p, w)),
        Scorer.OfNumbers("neg_mean_absolute_percentage_error", (y, p, w) => -Metrics.MeanAbsolutePercentageError(y, p, w)),
    ]).ToDictionary(s => s.Name);

    private static IEnumerable<Scorer> Averages(string name, Func<PrecisionRecallFScore, double[]> take)
        => Kinds.Select(average => Scorer.OfClasses($"{name}_{average}", (y, p, w) => take(Metrics.PrecisionRecallFScore(y, p, average: average, sampleWeight: w))[0]))
            .Prepend(Scorer.OfClasses(name, (y, p, w) => Positive(Metrics.PrecisionRecallFScore(y, p, sampleWeight: w), take, name)));

    private static Tensor<float> Positive(Tensor<float> probabilities, Labels classes)
        => classes.Count == 2 ? probabilities.Columns(1..2).Flatten() : throw new ArgumentException($"The scorer 'neg_brier_score' is for two classes, received {classes}.");

    /// <summary>The value of the class 1 among two. scikit-learn: <c>average='binary', pos_label=1</c>.</summary>
    private static double Positive(PrecisionRecallFScore scores, Func<PrecisionRecallFScore, double[]> take, string name)
    {
        string[] classes = scores.Classes;
        int one = Array.FindIndex(classes, c => c is "1" or "1.0");
        return classes.Length > 2 || scores.Classes.IsText || one < 0 && classes.Length == 2
            ? throw new ArgumentException($"The scorer '{name}' is for the class 1 among two; the classes are {scores.Classes}. Use '{name}_macro', '{name}_micro' or '{name}_weighted'.")
            : one < 0 ? 0 : take(scores)[one];
    }
}
