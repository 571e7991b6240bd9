using System.Text.Json.Nodes;
using M = Baeum.Learn.Metrics;

namespace Baeum.Parity.Learn;

/// <summary>Metrics by scikit-learn's names.</summary>
internal static class MetricCases
{
    public static Dictionary<string, Func<object?>> Answers(JsonObject json)
    {
        var p = json["params"] as JsonObject ?? [];
        var truth = Values.Labels(json["y_true"])!;
        var predicted = json["y_pred"] is { } labels ? Values.Labels(labels) : null;
        var score = json["y_score"] is JsonArray scores ? scores[0] is JsonArray ? Values.Matrix(scores) : Values.Vector(scores) : null;
        var w = Values.Vector(json["weights"]);
        string average = (string?)p["average"] ?? "binary";
        double zero = (double?)p["zero_division"] ?? 0;
        object? positive = p["pos_label"] is { } label ? Values.Parameter(label) : null;
        var known = Values.Labels(p["labels"]);
        Func<object?> answer = (string)json["name"]! switch
        {
            "accuracy_score" => () => M.AccuracyScore(truth, predicted!, w),
            "balanced_accuracy_score" => () => M.BalancedAccuracyScore(truth, predicted!, w, (bool?)p["adjusted"] ?? false),
            "precision_score" => () => M.PrecisionScore(truth, predicted!, average, positive, w, zero),
            "recall_score" => () => M.RecallScore(truth, predicted!, average, positive, w, zero),
            "f1_score" => () => M.F1Score(truth, predicted!, average, positive, w, zero),
            "fbeta_score" => () => M.FBetaScore(truth, predicted!, (double)p["beta"]!, average, positive, w, zero),
            "jaccard_score" => () => M.JaccardScore(truth, predicted!, average, positive, w, zero),
            "precision_recall_fscore_support" => () => M.PrecisionRecallFScore(truth, predicted!, labels: known, sampleWeight: w, zeroDivision: zero) is var s ? new object[] { s.Precision, s.Recall, s.FScore, s.Support } : null,
            "confusion_matrix" => () => M.ConfusionMatrix(truth, predicted!, known),
            "classification_report" => () => M.ClassificationReport(truth, predicted!, known, null, w, (int?)p["digits"] ?? 2, zero).ToString(),
            "matthews_corrcoef" => () => M.MatthewsCorrcoef(truth, predicted!, w),
            "cohen_kappa_score" => () => M.CohenKappaScore(truth, predicted!, (string?)p["weights"], w),
            "roc_auc_score" => () => M.RocAucScore(truth, score!, (string?)p["multi_class"], (string?)p["average"] ?? "macro", w),
            "average_precision_score" => () => M.AveragePrecisionScore(truth, score!, positive, w),
            "log_loss" => () => M.LogLoss(truth, score!, (bool?)p["normalize"] ?? true, w, known),
            "brier_score_loss" => () => M.BrierScoreLoss(truth, score!, w, positive),
            "hinge_loss" => () => M.HingeLoss(truth, score!, known, w),
            "top_k_accuracy_score" => () => M.TopKAccuracyScore(truth, score!, (int)p["k"]!, w, known),
            "roc_curve" => () => M.RocCurve(truth, score!, positive, w, (bool?)p["drop_intermediate"] ?? true) is var c ? new object[] { c.FalsePositiveRate, c.TruePositiveRate, c.Thresholds } : null,
            "precision_recall_curve" => () => M.PrecisionRecallCurve(truth, score!, positive, w) is var c ? new object[] { c.Precision, c.Recall, c.Thresholds } : null,
            "r2_score" => () => M.R2Score(truth, score!, w),
            "mean_squared_error" => () => M.MeanSquaredError(truth, score!, w),
            "root_mean_squared_error" => () => M.RootMeanSquaredError(truth, score!, w),
            "mean_absolute_error" => () => M.MeanAbsoluteError(truth, score!, w),
            "mean_absolute_percentage_error" => () => M.MeanAbsolutePercentageError(truth, score!, w),
            "mean_squared_log_error" => () => M.MeanSquaredLogError(truth, score!, w),
            "explained_variance_score" => () => M.ExplainedVarianceScore(truth, score!, w),
            "median_absolute_error" => () => M.MedianAbsoluteError(truth, score!),
            "max_error" => () => M.MaxError(truth, score!),
            var name => throw new NotSupportedException($"no metric {name}"),
        };
        return new() { ["value"] = answer };
    }
}
