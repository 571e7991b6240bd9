using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>How masks travel through layers, as Keras 3 has it.</summary>
public class MaskTests
{
    private static Variable Sequence(float value = 1, float[]? mask = null) => WithMask(Variable.Full([2, 3, 4], value), mask);

    private static Variable WithMask(Variable x, float[]? mask)
    {
        x.Mask = mask is null ? null : new Variable([2, 3], mask);
        return x;
    }

    private static readonly float[] First = [1, 1, 0, 0, 1, 0], Second = [1, 0, 0, 1, 1, 0];

    [Fact]
    public void A_mask_passes_through_layers_that_support_it()
    {
        foreach (var layer in new Layer[] { new Dense(2), new Activation("relu"), new Dropout(0.5), new BatchNormalization(), new LayerNormalization(), new Identity(), new ReLU(), new LeakyReLU(), new ELU(), new PReLU(), new UnitNormalization(), new Rescaling(2) })
            Assert.Equal(First, MaskOf(layer, Sequence(mask: First)));
    }

    [Fact]
    public void A_mask_ends_at_layers_that_do_not()
    {
        foreach (var layer in new Layer[] { new Flatten(), new Reshape(12), new Permute(2, 1), new EinsumDense("abc,cd->abd", [-1, 2]), new RMSNormalization() })
            Assert.Null(Run(layer, Sequence(mask: First)).Mask);
    }

    [Fact]
    public void Merging_layers_or_the_masks_if_all_inputs_have_one()
    {
        foreach (var layer in new Layer[] { new Add(), new Subtract(), new Multiply(), new Average(), new Maximum(), new Minimum() })
        {
            Assert.Equal([1f, 1, 0, 1, 1, 0], MaskOf(layer, Sequence(mask: First), Sequence(mask: Second)));
            Assert.Null(Run(layer, Sequence(mask: First), Sequence()).Mask);
        }
    }

    [Fact]
    public void Maximum_and_minimum_leave_masked_values_out()
    {
        Close.To(Steps(1, 1, 1, 2, 1, 1), Run(new Minimum(), Sequence(1, First), Sequence(2, Second)).Span, 0);
        Close.To(Steps(2, 1, 1, 2, 2, 1), Run(new Maximum(), Sequence(1, First), Sequence(2, Second)).Span, 0);
    }

    [Fact]
    public void Multiply_counts_masked_values_as_one_and_leaves_zero_where_all_are_masked()
        => Close.To(Steps(15, 3, 0, 5, 15, 0), Run(new Multiply(), Sequence(3, First), Sequence(5, Second)).Span, 0);

    [Fact]
    public void Concatenate_joins_masks_along_the_steps()
        => Assert.Equal([1f, 1, 0, 1, 1, 1, 0, 1, 0, 1, 1, 1], MaskOf(new Concatenate { Axis = 1 }, Sequence(mask: First), Sequence()));

    [Fact]
    public void Concatenate_ors_masks_along_the_features()
        => Assert.Equal([1f, 1, 0, 1, 1, 0], MaskOf(new Concatenate(), Sequence(mask: First), Sequence(mask: Second)));

    [Fact]
    public void Masking_and_embedding_make_masks()
    {
        var x = new Variable([1, 3, 2], [0, 0, 0, 1, 2, 2]);

        Assert.Equal([0f, 1, 1], MaskOf(new Masking(), x));
        Assert.Equal([1f, 1, 0], MaskOf(new Masking { MaskValue = 2 }, x));
        Assert.Equal([0f, 1, 1], MaskOf(new Embedding(3, 4) { MaskZero = true }, new Variable([1, 3], [0, 1, 2])));
        Assert.Null(Run(new Embedding(3, 4), new Variable([1, 3], [0, 1, 2])).Mask);
    }

    [Fact]
    public void A_batch_that_is_masked_as_a_whole_leaves_finite_statistics()
    {
        var layer = new BatchNormalization { Momentum = 0.5 };
        var y = layer.Call([Sequence(3, new float[6])], new Pass(Training: true))[0];

        Assert.All(y.Span.ToArray(), v => Assert.True(float.IsFinite(v)));
        Assert.All(layer.Weights[2].Span.ToArray(), v => Assert.Equal(0, v));
        Assert.All(layer.Weights[3].Span.ToArray(), v => Assert.Equal(0.5f, v));
    }

    private static Variable Run(Layer layer, params Variable[] x) => layer.Call(x, default)[0];

    private static float[] MaskOf(Layer layer, params Variable[] x) => Run(layer, x).Mask is { } mask ? mask.Span.ToArray() : [];

    /// <summary>One value for each step, for its four features.</summary>
    private static float[] Steps(params float[] values) => [.. values.SelectMany(v => Enumerable.Repeat(v, 4))];
}
