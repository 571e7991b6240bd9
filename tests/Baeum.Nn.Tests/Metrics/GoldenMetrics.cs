using System.Text.Json.Nodes;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Makes the metric of a golden case, with the options that it names.</summary>
internal static class GoldenMetrics
{
    public static Metric Make(GoldenCase golden)
    {
        var a = golden["arguments"]!.AsObject();
        string name = (string)a["name"]!;
        return (string?)golden["class_name"] switch
        {
            "AUC" => new Metric.AUC
            {
                Name = name,
                NumThresholds = (int)a["num_thresholds"]!,
                Curve = (string)a["curve"]!,
                SummationMethod = (string)a["summation_method"]!,
                Thresholds = Numbers(a["thresholds"]),
                MultiLabel = (bool)a["multi_label"]!,
                NumLabels = (int?)a["num_labels"],
                LabelWeights = Numbers(a["label_weights"]),
                FromLogits = (bool)a["from_logits"]!,
            },
            "Accuracy" => new Metric.Accuracy { Name = name },
            "BinaryAccuracy" => new Metric.BinaryAccuracy { Name = name, Threshold = (double)a["threshold"]! },
            "BinaryCrossentropy" => new Metric.BinaryCrossentropy { Name = name, FromLogits = (bool)a["from_logits"]!, LabelSmoothing = (double)a["label_smoothing"]! },
            "BinaryIoU" => new Metric.BinaryIoU(Ints(a["target_class_ids"])) { Name = name, Threshold = (double)a["threshold"]! },
            "CategoricalAccuracy" => new Metric.CategoricalAccuracy { Name = name },
            "CategoricalCrossentropy" => new Metric.CategoricalCrossentropy { Name = name, FromLogits = (bool)a["from_logits"]!, LabelSmoothing = (double)a["label_smoothing"]!, Axis = (int)a["axis"]! },
            "CategoricalHinge" => new Metric.CategoricalHinge { Name = name },
            "ConcordanceCorrelation" => new Metric.ConcordanceCorrelation { Name = name, Axis = (int)a["axis"]! },
            "CosineSimilarity" => new Metric.CosineSimilarity { Name = name },
            "F1Score" => new Metric.F1Score { Name = name, Average = (string?)a["average"], Threshold = (double?)a["threshold"] },
            "FBetaScore" => new Metric.FBetaScore { Name = name, Average = (string?)a["average"], Beta = (double)a["beta"]!, Threshold = (double?)a["threshold"] },
            "FalseNegatives" => new Metric.FalseNegatives { Name = name, Thresholds = Numbers(a["thresholds"]) },
            "FalsePositives" => new Metric.FalsePositives { Name = name, Thresholds = Numbers(a["thresholds"]) },
            "Hinge" => new Metric.Hinge { Name = name },
            "IoU" => new Metric.IoU((int)a["num_classes"]!, Ints(a["target_class_ids"])!) { Name = name, IgnoreClass = (int?)a["ignore_class"], SparseYTrue = (bool)a["sparse_y_true"]!, SparseYPred = (bool)a["sparse_y_pred"]! },
            "KLDivergence" => new Metric.KLDivergence { Name = name },
            "LogCoshError" => new Metric.LogCoshError { Name = name },
            "Mean" => new Metric.Mean { Name = name },
            "MeanAbsoluteError" => new Metric.MeanAbsoluteError { Name = name },
            "MeanAbsolutePercentageError" => new Metric.MeanAbsolutePercentageError { Name = name },
            "MeanIoU" => new Metric.MeanIoU((int)a["num_classes"]!) { Name = name, IgnoreClass = (int?)a["ignore_class"], SparseYTrue = (bool)a["sparse_y_true"]!, SparseYPred = (bool)a["sparse_y_pred"]! },
            "MeanSquaredError" => new Metric.MeanSquaredError { Name = name },
            "MeanSquaredLogarithmicError" => new Metric.MeanSquaredLogarithmicError { Name = name },
            "OneHotIoU" => new Metric.OneHotIoU((int)a["num_classes"]!, Ints(a["target_class_ids"])!) { Name = name, IgnoreClass = (int?)a["ignore_class"], SparseYPred = (bool)a["sparse_y_pred"]! },
            "OneHotMeanIoU" => new Metric.OneHotMeanIoU((int)a["num_classes"]!) { Name = name, IgnoreClass = (int?)a["ignore_class"], SparseYPred = (bool)a["sparse_y_pred"]! },
            "PearsonCorrelation" => new Metric.PearsonCorrelation { Name = name, Axis = (int)a["axis"]! },
            "Poisson" => new Metric.Poisson { Name = name },
            "Precision" => new Metric.Precision { Name = name, Thresholds = Numbers(a["thresholds"]), TopK = (int?)a["top_k"], ClassId = (int?)a["class_id"] },
            "PrecisionAtRecall" => new Metric.PrecisionAtRecall((double)a["recall"]!) { Name = name, NumThresholds = (int)a["num_thresholds"]!, ClassId = (int?)a["class_id"] },
            "R2Score" => new Metric.R2Score { Name = name, ClassAggregation = (string?)a["class_aggregation"], NumRegressors = (int)a["num_regressors"]! },
            "Recall" => new Metric.Recall { Name = name, Thresholds = Numbers(a["thresholds"]), TopK = (int?)a["top_k"], ClassId = (int?)a["class_id"] },
            "RecallAtPrecision" => new Metric.RecallAtPrecision((double)a["precision"]!) { Name = name, NumThresholds = (int)a["num_thresholds"]!, ClassId = (int?)a["class_id"] },
            "RootMeanSquaredError" => new Metric.RootMeanSquaredError { Name = name },
            "SensitivityAtSpecificity" => new Metric.SensitivityAtSpecificity((double)a["specificity"]!) { Name = name, NumThresholds = (int)a["num_thresholds"]!, ClassId = (int?)a["class_id"] },
            "SparseCategoricalAccuracy" => new Metric.SparseCategoricalAccuracy { Name = name },
            "SparseCategoricalCrossentropy" => new Metric.SparseCategoricalCrossentropy { Name = name, FromLogits = (bool)a["from_logits"]!, IgnoreClass = (int?)a["ignore_class"], Axis = (int)a["axis"]! },
            "SparseTopKCategoricalAccuracy" => new Metric.SparseTopKCategoricalAccuracy { Name = name, K = (int)a["k"]! },
            "SpecificityAtSensitivity" => new Metric.SpecificityAtSensitivity((double)a["sensitivity"]!) { Name = name, NumThresholds = (int)a["num_thresholds"]!, ClassId = (int?)a["class_id"] },
            "SquaredHinge" => new Metric.SquaredHinge { Name = name },
            "Sum" => new Metric.Sum { Name = name },
            "TopKCategoricalAccuracy" => new Metric.TopKCategoricalAccuracy { Name = name, K = (int)a["k"]! },
            "TrueNegatives" => new Metric.TrueNegatives { Name = name, Thresholds = Numbers(a["thresholds"]) },
            "TruePositives" => new Metric.TruePositives { Name = name, Thresholds = Numbers(a["thresholds"]) },
            var other => throw new InvalidDataException($"No metric for {other}."),
        };
    }

    private static Numbers? Numbers(JsonNode? node) => node switch
    {
        null => null,
        JsonArray list => (double[])[.. list.Select(n => (double)n!)],
        _ => (double)node,
    };

    private static int[]? Ints(JsonNode? node) => node?.AsArray().Select(n => (int)n!).ToArray();
}
