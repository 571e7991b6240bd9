namespace Baeum.Nn.Tests;

public class LossTests
{
    private static readonly Variable Zeros = new([3, 1], [0, 0, 0]);

    // Squared errors 1, 4, 9.
    private static readonly Variable Errors = new([3, 1], [1, 2, 3]);

    private static readonly Variable Weights = new([3], [1, 0, 2]);

    [Theory]
    [InlineData("sum_over_batch_size", 14 / 3f, 19 / 3f)]
    [InlineData("mean", 14 / 3f, 19 / 3f)]
    [InlineData("sum", 14, 19)]
    [InlineData("mean_with_sample_weight", 14 / 3f, 19 / 3f)]
    public void Reduces_as_Keras_does(string reduction, float plain, float weighted)
    {
        var loss = new Loss.MeanSquaredError { Reduction = reduction };

        Assert.Equal(plain, loss.Of(Zeros, Errors).Item(), 1e-6f);
        Assert.Equal(weighted, loss.Of(Zeros, Errors, Weights).Item(), 1e-6f);
    }

    [Fact]
    public void Divides_by_the_sum_of_the_weights_if_asked()
        => Assert.Equal(17.5f / 6, new Loss.MeanSquaredError { Reduction = "mean_with_sample_weight" }.Of(Zeros, Errors, new([3], [3, 2.5f, 0.5f])).Item(), 1e-6f);

    [Fact]
    public void Gives_a_loss_for_each_sample_without_a_reduction()
    {
        Assert.Equal([1, 0, 18], new Loss.MeanSquaredError { Reduction = LossReduction.None }.Of(Zeros, Errors, Weights).Span.ToArray());
        Assert.Equal(LossReduction.None, (string?)null);
    }

    [Fact]
    public void Takes_weights_for_samples_and_for_steps()
    {
        var steps = new Variable([2, 3, 1], [1, 1, 1, 2, 2, 2]);
        var targets = new Variable([2, 3, 1], new float[6]);
        var sum = new Loss.MeanSquaredError { Reduction = "sum" };

        Assert.Equal(15, sum.Of(targets, steps).Item());
        Assert.Equal(3 + 24, sum.Of(targets, steps, new([2], [1, 2])).Item());
        Assert.Equal(3 + 24, sum.Of(targets, steps, new([2, 1], [1, 2])).Item());
        Assert.Equal(1 + 8, sum.Of(targets, steps, new([2, 3], [1, 0, 0, 0, 2, 0])).Item());
        Assert.Equal(1 + 8, sum.Of(targets, steps, new([2, 3, 1], [1, 0, 0, 0, 2, 0])).Item());
        Assert.Equal(30, sum.Of(targets, steps, new([], [2])).Item());
    }

    [Fact]
    public void Leaves_masked_steps_out_and_averages_the_rest()
    {
        var targets = new Variable([2, 2, 1], new float[4]);
        Variable Steps() => new([2, 2, 1], [1, 2, 3, 4]) { Mask = new([2, 2], [1, 0, 1, 0]) };

        Assert.Equal((1 + 9) / 2f, new Loss.MeanSquaredError().Of(targets, Steps()).Item());
        Assert.Equal((1 + 2 * 9) / 2f, new Loss.MeanSquaredError().Of(targets, Steps(), new([2], [1, 2])).Item());
        Assert.Equal(1 + 9, new Loss.MeanSquaredError { Reduction = "sum" }.Of(targets, Steps()).Item());
        Assert.Equal((1 + 2 * 9) / 3f, new Loss.MeanSquaredError { Reduction = "mean_with_sample_weight" }.Of(targets, Steps(), new([2], [1, 2])).Item(), 1e-6f);
        Assert.Equal(0, new Loss.MeanSquaredError().Of(targets, new Variable([2, 2, 1], [1, 2, 3, 4]) { Mask = new([2, 2], new float[4]) }).Item());
    }

    [Fact]
    public void A_masked_step_has_no_gradient()
    {
        using var tape = new Tape();
        var steps = new Variable([1, 2, 1], [1, 2]) { Mask = new([1, 2], [1, 0]), RequiresGradient = true };

        tape.Backward(new Loss.MeanSquaredError().Of(new([1, 2, 1], [0, 0]), steps));

        Assert.Equal([2, 0], steps.Gradient.ToArray());
    }

    [Fact]
    public void Ignored_classes_and_masks_leave_out_both()
    {
        var scores = new Variable([1, 4, 2], [5, 0, 0, 0, 0, 0, 0, 0]) { Mask = new([1, 4], [0, 1, 1, 1]) };
        var loss = new Loss.SparseCategoricalCrossentropy { FromLogits = true, IgnoreClass = 9 };

        Assert.Equal(MathF.Log(2), loss.Of(new([1, 4], [0, 1, 9, 0]), scores).Item(), 1e-6f);
    }

    [Theory]
    [InlineData(new[] { 3 }, new[] { 3, 1 })]
    [InlineData(new[] { 3, 1 }, new[] { 3 })]
    public void A_last_axis_of_one_does_not_matter(int[] targets, int[] predictions)
        => Assert.Equal(14 / 3f, new Loss.MeanSquaredError().Of(new(targets, [0, 0, 0]), new(predictions, [1, 2, 3])).Item(), 1e-6f);

    [Fact]
    public void Takes_a_function()
    {
        var loss = Loss.From((yTrue, yPred) => yTrue.Subtract(yPred).Abs().Mean(axis: -1), "my_mae");

        Assert.Equal(2, loss.Of(Zeros, Errors).Item());
        Assert.Equal("my_mae", loss.Name);
    }

    [Fact]
    public void Is_named_as_in_Keras()
    {
        Assert.Equal("huber_loss", new Loss.Huber().Name);
        Assert.Equal("kl_divergence", new Loss.KLDivergence().Name);
        Assert.Equal("mse", ((Loss)"mse").Name);
        Assert.Equal("mine", new Loss.Poisson { Name = "mine" }.Name);
    }

    [Fact]
    public void Crossentropy_chooses_by_the_shapes()
    {
        Loss loss = "crossentropy";
        var one = new Variable([1, 1], [0.25f]);
        var two = new Variable([1, 2], [0.25f, 0.75f]);

        Assert.Equal(MathF.Log(4), loss.Of(new([1], [1]), one).Item(), 1e-6f);
        Assert.Equal(-MathF.Log(0.75f), loss.Of(new([1], [1]), two).Item(), 1e-6f);
        Assert.Equal(-MathF.Log(0.75f), loss.Of(new([1, 1], [1]), two).Item(), 1e-6f);
        Assert.Equal(MathF.Log(4), ((Loss)"ce").Of(new([1, 2], [1, 0]), two).Item(), 1e-6f);
    }
}
