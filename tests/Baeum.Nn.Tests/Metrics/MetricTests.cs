
namespace Baeum.Nn.Tests;

public class MetricTests
{
    [Fact]
    public void A_function_becomes_a_mean_over_all_samples()
    {
        var metric = Metric.From((yTrue, yPred) => yTrue.Subtract(yPred).Abs().Max(axis: -1), "worst");

        metric.Update(new([2, 2], [0, 0, 0, 0]), new([2, 2], [1, 2, 3, 4]));
        metric.Update(new([1, 2], [0, 0]), new([1, 2], [6, 1]), new([1], [2]));

        Assert.Equal("worst", metric.Name);
        Assert.Equal((2 + 4 + 2 * 6) / 4.0, metric.Result(), 1e-6);
    }

    [Fact]
    public void A_metric_of_your_own_has_state()
    {
        var metric = new LargestError();

        metric.Update(new([2, 1], [0, 0]), new([2, 1], [3, -5]));
        metric.Update(new([1, 1], [0]), new([1, 1], [1]));

        Assert.Equal(5, metric.Result());
        Assert.Equal("largest", metric.Variables[0].Name);
        metric.Reset();
        Assert.Equal(0, metric.Result());
    }

    [Fact]
    public void Counts_in_32_bit_floats_as_Keras_shows_them()
    {
        var metric = new Metric.Accuracy();

        metric.Update(new([3], [1, 1, 1]), new([3], [1, 1, 0]));

        Assert.Equal((float)(2 / 3.0), metric.Result());
    }

    [Fact]
    public void Is_numbered_where_Keras_numbers()
    {
        Naming.ClearSession();

        Assert.Equal(["precision", "precision_1", "mean_io_u", "auc"], [new Metric.Precision().Name, new Metric.Precision().Name, new Metric.MeanIoU(2).Name, new Metric.AUC().Name]);
        Assert.Equal(["f1_score", "f1_score", "logcosh"], [new Metric.F1Score().Name, new Metric.F1Score().Name, new Metric.LogCoshError().Name]);
    }

    [Fact]
    public void A_string_is_the_name_in_the_logs()
    {
        Assert.Equal("mae", ((Metric)"mae").Name);
        Assert.Equal("MeanSquaredError", ((Metric)"MeanSquaredError").Name);
    }

    [Fact]
    public void Leaves_masked_steps_out()
    {
        var predictions = new Variable([2, 2, 2], [0.9f, 0.1f, 0.9f, 0.1f, 0.1f, 0.9f, 0.1f, 0.9f]) { Mask = new([2, 2], [1, 0, 1, 1]) };
        var metric = new Metric.SparseCategoricalAccuracy();

        metric.Update(new([2, 2], [0, 0, 0, 1]), predictions);

        Assert.Equal(2 / 3.0, metric.Result(), 1e-6);
    }

    [Fact]
    public void Knows_which_way_is_better()
    {
        Assert.True(((Metric)"accuracy").LargerIsBetter);
        Assert.True(new Metric.AUC().LargerIsBetter);
        Assert.False(((Metric)"mse").LargerIsBetter);
        Assert.Null(new Metric.Sum().LargerIsBetter);
    }

    [Fact]
    public void Takes_one_number_as_a_mean()
    {
        var mean = new Metric.Mean();

        mean.Update(3);
        mean.Update(6, weight: 2);

        Assert.Equal(5, mean.Result());
    }

    [Fact]
    public void Shows_its_state_before_the_first_batch()
        => Assert.Equal(["true_positives (3,)", "false_positives (3,)"], new Metric.Precision { Thresholds = [0.2, 0.5, 0.8] }.Variables.Select(v => $"{v}"));

    private sealed class LargestError : Metric
    {
        private readonly MetricVariable _largest;

        public LargestError() => _largest = AddVariable("largest", []);

        public override void Update(Variable yTrue, Variable yPred, Variable? sampleWeight = null)
        {
            for (int i = 0; i < yTrue.Size; i++)
                _largest.Value = Math.Max(_largest.Value, Math.Abs(yTrue.Span[i] - yPred.Span[i]));
        }

        public override double Result() => _largest.Value;
    }
}
