using Baeum.Data;

namespace Baeum.Nn.Tests;

/// <summary>What users do wrong with losses, and the one sentence that helps.</summary>
public class LossErrorTests
{
    [Theory]
    [InlineData("categorical_crossentropy", new[] { 4 }, new[] { 4, 3 }, "use sparse_categorical_crossentropy, or turn them into columns of 0 and 1 with Labels.ToCategorical")]
    [InlineData("categorical_crossentropy", new[] { 4, 1 }, new[] { 4, 3 }, "use sparse_categorical_crossentropy")]
    [InlineData("categorical_hinge", new[] { 4 }, new[] { 4, 3 }, "class numbers: turn them into columns of 0 and 1 with Labels.ToCategorical")]
    [InlineData("categorical_generalized_cross_entropy", new[] { 4, 3 }, new[] { 4, 3 }, "columns of 0 and 1: turn them into class numbers with ArgMax")]
    [InlineData("categorical_crossentropy", new[] { 4, 5 }, new[] { 4, 3 }, "Give the last layer 5 units, or give targets of 3 columns")]
    [InlineData("sparse_categorical_crossentropy", new[] { 4, 3 }, new[] { 4, 3 }, "use categorical_crossentropy, or turn them into class numbers with ArgMax")]
    [InlineData("sparse_categorical_crossentropy", new[] { 5 }, new[] { 4, 3 }, "There are 5 targets for 4 predictions")]
    [InlineData("binary_crossentropy", new[] { 4, 2 }, new[] { 4, 1 }, "Give the last layer 2 units, or give targets of 1 columns")]
    [InlineData("mse", new[] { 4 }, new[] { 4, 3 }, "give the last layer 1 unit, or give targets of 3 columns")]
    [InlineData("mse", new[] { 3, 2 }, new[] { 4, 2 }, "There are 3 targets for 4 predictions")]
    [InlineData("ctc", new[] { 4 }, new[] { 4, 3 }, "expected (batch, labels) and (batch, steps, classes)")]
    [InlineData("circle", new[] { 3 }, new[] { 4, 3 }, "one class number for each row of predictions")]
    public void Names_the_shapes_and_the_mend(string name, int[] targets, int[] predictions, string mend)
    {
        Shape t = targets, p = predictions;

        var error = Assert.Throws<ShapeException>(() => ((Loss)name).Of(new(t, new float[t.Size]), new(p, new float[p.Size])));

        Assert.StartsWith($"Loss '{name}': the targets have shape {t}, the predictions {p}; expected", error.Message);
        Assert.Contains(mend, error.Message);
    }

    [Theory]
    [InlineData(3f, "label 3 (row 1 of this batch) is not a class number from 0 to 2; the predictions have 3 classes. If the labels start at 1, subtract 1; else give the last layer 4 units.")]
    [InlineData(7f, "label 7 (row 1 of this batch) is not a class number from 0 to 2; the predictions have 3 classes. Give the last layer one unit for each class, or number the classes from 0 with LabelEncoder.")]
    [InlineData(-1f, "label -1 (row 1 of this batch) is not a class number from 0 to 2; the predictions have 3 classes. Number the classes from 0; to leave samples out, set IgnoreClass.")]
    [InlineData(0.5f, "Targets that are no class numbers need a regression loss such as mse.")]
    [InlineData(float.NaN, "Drop or fill missing targets before training.")]
    public void Names_the_label_the_row_and_the_classes(float label, string message)
    {
        var error = Assert.Throws<ArgumentException>(() => new Loss.SparseCategoricalCrossentropy().Of(new([2], [0, label]), new([2, 3], [0.2f, 0.3f, 0.5f, 0.2f, 0.3f, 0.5f])));

        Assert.Contains(message, error.Message);
    }

    [Fact]
    public void Names_the_position_of_a_label_in_a_sequence()
    {
        var error = Assert.Throws<ArgumentException>(() => new Loss.SparseCategoricalCrossentropy().Of(new([2, 2], [0, 1, 1, 5]), new([2, 2, 2], new float[8])));

        Assert.Contains("label 5 (row 1, position 1 of this batch)", error.Message);
    }

    [Fact]
    public void Says_that_a_target_is_missing()
    {
        var error = Assert.Throws<ArgumentException>(() => new Loss.MeanAbsoluteError().Of(new([3, 2], [1, 2, 3, float.NaN, 5, 6]), new([3, 2], new float[6])));

        Assert.Equal("Loss 'mean_absolute_error': the targets hold NaN (row 1 of this batch). Drop or fill missing targets before training.", error.Message);
    }

    [Fact]
    public void A_prediction_that_is_NaN_is_no_error_but_a_NaN_loss()
        => Assert.True(float.IsNaN(new Loss.MeanSquaredError().Of(new([1, 1], [1]), new([1, 1], [float.NaN])).Item()));

    [Theory]
    [InlineData(new[] { 3 }, "the sample weights (or the mask) have shape (3,); expected (4,), one for each sample.")]
    [InlineData(new[] { 4, 2 }, "the sample weights (or the mask) have shape (4, 2); expected (4,), one for each sample.")]
    public void Names_weights_that_do_not_fit(int[] weights, string message)
    {
        Shape w = weights;

        var error = Assert.Throws<ShapeException>(() => new Loss.MeanSquaredError().Of(new([4, 1], new float[4]), new([4, 1], new float[4]), new(w, new float[w.Size])));

        Assert.Contains(message, error.Message);
    }

    [Theory]
    [InlineData("mean_sqared_error", "Did you mean 'mean_squared_error'")]
    [InlineData("sparse_categorical_crossentropie", "Did you mean 'sparse_categorical_crossentropy'")]
    public void An_unknown_name_lists_the_nearest(string name, string message) => Assert.Contains(message, Assert.Throws<ArgumentException>(() => (Loss)name).Message);

    [Fact]
    public void An_unknown_reduction_lists_the_nearest() => Assert.Contains("Did you mean 'sum'", Assert.Throws<ArgumentException>(() => (LossReduction)"summ").Message);

    [Fact]
    public void Options_have_ranges()
    {
        Assert.Contains("delta must be positive", Assert.Throws<ArgumentOutOfRangeException>(() => new Loss.Huber { Delta = 0 }).Message);
        Assert.Contains("label_smoothing must lie between 0 and 1", Assert.Throws<ArgumentOutOfRangeException>(() => new Loss.BinaryCrossentropy { LabelSmoothing = 2 }).Message);
        Assert.Contains("q must lie between 0 and 1", Assert.Throws<ArgumentOutOfRangeException>(() => new Loss.CategoricalGeneralizedCrossEntropy { Q = 1 }).Message);
        Assert.Contains("alpha has 2 numbers, the predictions have 3 classes", Assert.Throws<ShapeException>(()
            => new Loss.CategoricalFocalCrossentropy { Alpha = [0.1, 0.2] }.Of(new([1, 3], new float[3]), new([1, 3], new float[3]))).Message);
    }

    [Fact]
    public void Labels_that_do_not_fit_into_the_steps_are_named()
        => Assert.Contains("row 1", Assert.Throws<ArgumentException>(() => new Loss.CTC().Of(new([2, 2], [1, 0, 1, 1]), new([2, 2, 3], new float[12]))).Message);
}
