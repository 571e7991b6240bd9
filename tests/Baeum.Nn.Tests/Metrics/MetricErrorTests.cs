using Baeum.Data;

namespace Baeum.Nn.Tests;

/// <summary>What users do wrong with metrics, and the one sentence that helps.</summary>
public class MetricErrorTests
{
    [Theory]
    [InlineData("mae", new[] { 4, 2 }, new[] { 4, 3 }, "Metric 'mae': the targets have shape (4, 2), the predictions (4, 3); expected the same shape.")]
    [InlineData("categorical_accuracy", new[] { 4 }, new[] { 4, 3 }, "use sparse_categorical_accuracy, or turn them into columns of 0 and 1 with Labels.ToCategorical.")]
    [InlineData("sparse_categorical_accuracy", new[] { 4, 3 }, new[] { 4, 3 }, "The targets look like columns of 0 and 1: use categorical_accuracy, or turn them into class numbers with ArgMax(axis).")]
    [InlineData("precision", new[] { 4 }, new[] { 4, 3 }, "Metric 'precision': the targets have shape (4,), the predictions (4, 3)")]
    [InlineData("f1_score", new[] { 4 }, new[] { 4, 3 }, "Turn class numbers into columns with Labels.ToCategorical")]
    [InlineData("r2_score", new[] { 2, 2, 2 }, new[] { 2, 2, 2 }, "expected targets and predictions of shape (batch, outputs)")]
    public void Names_the_shapes_and_the_mend(string name, int[] targets, int[] predictions, string message)
    {
        Shape t = targets, p = predictions;

        Assert.Contains(message, Assert.Throws<ShapeException>(() => ((Metric)name).Update(new(t, new float[t.Size]), new(p, new float[p.Size]))).Message);
    }

    [Theory]
    [InlineData("acuracy", "Did you mean")]
    [InlineData("sensitivity_at_specificity", "The metric 'sensitivity_at_specificity' needs a value for 'specificity'")]
    [InlineData("rmse", "'mse'")]
    public void An_unknown_name_lists_the_nearest(string name, string message) => Assert.Contains(message, Assert.Throws<ArgumentException>(() => (Metric)name).Message);

    [Fact]
    public void Options_have_ranges()
    {
        Assert.Contains("threshold must lie between 0 and 1", Assert.Throws<ArgumentOutOfRangeException>(() => new Metric.BinaryAccuracy { Threshold = 1 }).Message);
        Assert.Contains("thresholds must lie in [0, 1]; received 1.5", Assert.Throws<ArgumentOutOfRangeException>(() => new Metric.Recall { Thresholds = [0.5, 1.5] }).Message);
        Assert.Contains("num_thresholds must be above 1", Assert.Throws<ArgumentOutOfRangeException>(() => new Metric.AUC { NumThresholds = 1 }).Message);
        Assert.Contains("Unknown curve 'ROCK'. Did you mean 'ROC'?", Assert.Throws<ArgumentException>(() => new Metric.AUC { Curve = "rock" }).Message);
        Assert.Contains("Unknown average 'makro'. Did you mean 'macro'", Assert.Throws<ArgumentException>(() => new Metric.F1Score { Average = "makro" }).Message);
        Assert.Contains("threshold must lie in (0, 1]", Assert.Throws<ArgumentOutOfRangeException>(() => new Metric.FBetaScore { Threshold = 0 }).Message);
        Assert.Contains("specificity must lie between 0 and 1", Assert.Throws<ArgumentOutOfRangeException>(() => new Metric.SensitivityAtSpecificity(2)).Message);
        Assert.Contains("k must be positive", Assert.Throws<ArgumentOutOfRangeException>(() => new Metric.TopKCategoricalAccuracy { K = 0 }).Message);
        Assert.Contains("num_regressors must not be negative", Assert.Throws<ArgumentOutOfRangeException>(() => new Metric.R2Score { NumRegressors = -1 }).Message);
        Assert.Contains("target_class_ids must lie in 0..2; received 3", Assert.Throws<ArgumentOutOfRangeException>(() => new Metric.IoU(3, [3])).Message);
        Assert.Contains("num_classes must be positive", Assert.Throws<ArgumentOutOfRangeException>(() => new Metric.MeanIoU(0)).Message);
        Assert.Contains("num_classes must be positive", Assert.Throws<ArgumentOutOfRangeException>(() => new Metric.OneHotMeanIoU(-1)).Message);
    }

    [Fact]
    public void Columns_that_are_not_there_are_named()
    {
        var (t, p) = (new Variable([2, 3], new float[6]), new Variable([2, 3], new float[6]));

        Assert.Contains("class_id = 3 needs predictions with a column for it, received shape (2, 3)", Assert.Throws<ShapeException>(() => new Metric.Precision { ClassId = 3 }.Update(t, p)).Message);
        Assert.Contains("top_k = 4 is more than the 3 columns", Assert.Throws<ShapeException>(() => new Metric.Recall { TopK = 4 }.Update(t, p)).Message);
        Assert.Contains("2 label_weights do not fit", Assert.Throws<ShapeException>(() => new Metric.AUC { LabelWeights = [1, 2] }.Update(t, p)).Message);
        Assert.Contains("expected predictions of shape (None, 2)", Assert.Throws<ShapeException>(() => new Metric.AUC { MultiLabel = true, NumLabels = 2 }.Update(t, p)).Message);
        Assert.Contains("multi_label needs predictions of shape (batch, labels)", Assert.Throws<ShapeException>(() => new Metric.AUC { MultiLabel = true }.Update(new([6], new float[6]), new([6], new float[6]))).Message);
    }

    [Fact]
    public void Class_numbers_that_do_not_fit_are_named()
    {
        Assert.Contains("3 (position 1 of this batch) is not a class number from 0 to 2", Assert.Throws<ArgumentException>(() => new Metric.MeanIoU(3).Update(new([2], [0, 3]), new([2], [0, 1]))).Message);
        Assert.Contains("label 5 (row 0", Assert.Throws<ArgumentException>(() => new Metric.SparseTopKCategoricalAccuracy().Update(new([1], [5]), new([1, 3], new float[3]))).Message);
    }

    [Fact]
    public void A_mean_of_values_is_no_metric_of_predictions()
    {
        Assert.Contains("call Update(values, sampleWeight)", Assert.Throws<InvalidOperationException>(() => ((Metric)new Metric.Mean()).Update(new([1], [1]), new([1], [1]))).Message);
        Assert.Contains("Metric 'sum'", Assert.Throws<InvalidOperationException>(() => ((Metric)new Metric.Sum()).Update(new([1], [1]), new([1], [1]))).Message);
    }
}
