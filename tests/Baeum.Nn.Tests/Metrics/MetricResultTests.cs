namespace Baeum.Nn.Tests;

/// <summary>Results that follow from a definition, where the golden data has no such case.</summary>
public class MetricResultTests
{
    [Fact]
    public void Top_k_takes_all_that_equal_the_last_one()
    {
        var metric = new Metric.SparseTopKCategoricalAccuracy { K = 2 };

        metric.Update(new([4], [0, 1, 2, 3]), new([4, 4], [.. Enumerable.Repeat((float[])[0.4f, 0.2f, 0.2f, 0.1f], 4).SelectMany(r => r)]));

        Assert.Equal(0.75, metric.Result());
    }

    [Fact]
    public void Precision_at_top_k_takes_exactly_k()
    {
        var metric = new Metric.Precision { TopK = 2 };

        metric.Update(new([1, 4], [0, 0, 1, 1]), new([1, 4], [0.5f, 0.5f, 0.5f, 0.5f]));

        Assert.Equal(0, metric.Result());
    }

    [Fact]
    public void Precision_and_recall_count_over_all_columns_or_one()
    {
        var (yTrue, yPred) = (new Variable([2, 2], [1, 0, 0, 1]), new Variable([2, 2], [0.9f, 0.8f, 0.7f, 0.6f]));
        var (precision, recall, second) = (new Metric.Precision(), new Metric.Recall(), new Metric.Precision { ClassId = 1 });
        foreach (var metric in (Metric[])[precision, recall, second])
            metric.Update(yTrue, yPred, new([2], [1, 3]));

        Assert.Equal((1 + 3) / 8.0, precision.Result());
        Assert.Equal(1, recall.Result());
        Assert.Equal(3 / 4.0, second.Result());
    }

    [Fact]
    public void AUC_is_the_share_of_pairs_in_the_right_order()
    {
        var metric = new Metric.AUC { NumThresholds = 1001 };

        metric.Update(new([5], [1, 0, 1, 0, 1]), new([5], [0.9f, 0.8f, 0.7f, 0.3f, 0.1f]));

        Assert.Equal(3 / 6.0, metric.Result(), 1e-6);
    }

    [Theory]
    [InlineData(new[] { 0.25, 0.5, 0.75 })]
    [InlineData(new[] { 0.2, 0.5, 0.75 })]
    public void Even_and_uneven_thresholds_count_alike(double[] thresholds)
    {
        float[] predictions = [0, 0.1f, 0.25f, 0.3f, 0.5f, 0.6f, 0.75f, 0.9f, 1];
        var metric = new Metric.TruePositives { Thresholds = thresholds };
        var auc = new Metric.AUC { Thresholds = thresholds };

        metric.Update(new([9], [.. predictions.Select(_ => 1f)]), new([9], predictions));
        auc.Update(new([9], [.. predictions.Select(_ => 1f)]), new([9], predictions));

        double[] above = [.. thresholds.Select(t => (double)predictions.Count(p => p > (float)t))];
        Assert.Equal(above, metric.Results());
        Assert.Equal([9, .. above, 0], auc.Variables[0].Values.ToArray());
    }

    [Fact]
    public void AUC_of_several_labels_weighs_them()
    {
        var metric = new Metric.AUC { MultiLabel = true, LabelWeights = [1, 3] };

        metric.Update(new([2, 2], [1, 1, 0, 0]), new([2, 2], [0.9f, 0.1f, 0.2f, 0.8f]));

        Assert.Equal(1 / 4.0, metric.Result(), 1e-6);
    }

    [Fact]
    public void F1_of_classes_is_their_mean_in_the_logs()
    {
        var metric = new Metric.F1Score();

        metric.Update(new([4, 2], [1, 0, 1, 0, 0, 1, 0, 1]), new([4, 2], [0.9f, 0.1f, 0.2f, 0.8f, 0.3f, 0.7f, 0.4f, 0.6f]));

        Assert.Equal([2 / 3.0, 0.8], metric.Results().Select(r => Math.Round(r, 6)), (a, b) => Math.Abs(a - b) < 1e-5);
        Assert.Equal((2 / 3.0 + 0.8) / 2, metric.Result(), 1e-6);
    }

    [Fact]
    public void IoU_cuts_the_fractions_off_weights_as_Keras_does_unless_told_not_to()
    {
        Metric[] metrics = [new Metric.MeanIoU(2), new Metric.MeanIoU(2) { Dtype = "float32" }];
        foreach (var metric in metrics)
            metric.Update(new([4], [0, 0, 1, 1]), new([4], [0, 1, 0, 1]), new([4], [0.3f, 0.3f, 0.3f, 0.1f]));

        Assert.Equal(0, metrics[0].Result());
        Assert.Equal(0.23809525, metrics[1].Result(), 1e-6);
    }

    [Fact]
    public void IoU_leaves_a_class_out_and_takes_columns()
    {
        var ignoring = new Metric.IoU(3, [0, 1]) { IgnoreClass = 2 };
        ignoring.Update(new([1, 2, 2], [0, 2, 1, 0]), new([1, 2, 2], [0, 1, 1, 1]));
        var columns = new Metric.MeanIoU(2) { SparseYPred = false };
        columns.Update(new([2], [0, 1]), new([2, 2], [0.9f, 0.1f, 0.6f, 0.4f]));

        Assert.Equal([1, 1, 0, 0, 1, 0, 0, 0, 0], ignoring.Variables[0].Values.ToArray());
        Assert.Equal([1, 0, 1, 0], columns.Variables[0].Values.ToArray());
    }

    [Fact]
    public void A_correlation_takes_any_axis()
    {
        var metric = new Metric.PearsonCorrelation { Axis = 0 };

        metric.Update(new([3, 2], [1, 3, 2, 2, 3, 1]), new([3, 2], [2, 1, 4, 2, 6, 3]));

        Assert.Equal(0, metric.Result(), 1e-5);
    }

    [Fact]
    public void Root_mean_squared_error_takes_weights_for_each_value()
    {
        var metric = new Metric.RootMeanSquaredError();

        metric.Update(new([1, 2], [0, 0]), new([1, 2], [3, 4]), new([1, 2], [1, 3]));

        Assert.Equal(Math.Sqrt((9 + 3 * 16) / 4.0), metric.Result(), 1e-6);
    }

    [Fact]
    public void An_ignored_class_counts_as_zero_unless_there_are_weights_as_in_Keras()
    {
        var (yTrue, yPred) = (new Variable([2], [0, 1]), new Variable([2, 2], [0.5f, 0.5f, 0.5f, 0.5f]));
        var plain = new Metric.SparseCategoricalCrossentropy { IgnoreClass = 1 };
        var weighted = new Metric.SparseCategoricalCrossentropy { IgnoreClass = 1 };
        plain.Update(yTrue, yPred);
        weighted.Update(yTrue, yPred, new([2], [1, 1]));

        Assert.Equal(Math.Log(2) / 2, plain.Result(), 1e-6);
        Assert.Equal(Math.Log(2), weighted.Result(), 1e-6);
    }
}
