using Baeum.TestKit;

namespace Baeum.Nn.Tests;

public class BatchNormalizationTests
{
    private static readonly Pass Training = new(Training: true);

    [Fact]
    public void Moves_its_statistics_by_the_momentum_with_the_population_variance()
    {
        var layer = new BatchNormalization { Momentum = 0.9 };
        var x = new Variable([4, 1], [1, 2, 3, 6]);

        layer.Call([x], Training);
        layer.Call([x], Training);

        Close.To([0.9f * 0.3f + 0.3f], layer.Weights[2].Span, 1e-6);
        Close.To([0.9f * (0.9f + 0.35f) + 0.35f], layer.Weights[3].Span, 1e-6);
    }

    [Fact]
    public void Inference_uses_the_moving_statistics_and_leaves_them_alone()
    {
        var layer = new BatchNormalization();
        var x = new Variable([2, 1], [1, 3]);
        layer.Call(x);
        layer.SetWeights([[2f], [1f], [1f], [0.999f]]);

        Close.To([1f, 5f], layer.Call(x).Span, 1e-6);
        Close.To([1f, 0.999f], [layer.Weights[2].Span[0], layer.Weights[3].Span[0]], 0);
    }

    [Fact]
    public void A_frozen_layer_stays_in_inference_mode()
    {
        var layer = new BatchNormalization { Trainable = false };
        var x = new Variable([4, 1], [1, 2, 3, 6]);

        Close.To([.. x.Span.ToArray().Select(v => v / MathF.Sqrt(1.001f))], layer.Call([x], Training)[0].Span, 1e-6);
        Assert.Equal(0, layer.Weights[2].Span[0]);
    }

    [Fact]
    public void A_mean_far_from_zero_does_not_spoil_the_result()
    {
        var x = new Variable([4, 1], [100_001, 100_002, 100_003, 100_006]);

        var y = new BatchNormalization { Epsilon = 0 }.Call([x], Training)[0];

        Close.To([-1.0690450f, -0.5345225f, 0, 1.6035674f], y.Span, 1e-4);
    }

    [Fact]
    public void Needs_a_mask_of_its_input_without_the_last_axis()
    {
        var x = Variable.Full([2, 3, 4], 1);
        x.Mask = Variable.Full([2, 4], 1);

        Assert.Contains("expected a mask of shape (2, 3), received (2, 4)", Assert.Throws<ShapeException>(() => new BatchNormalization().Call([x], Training)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mask_over_the_normalised_axis_leaves_steps_out_of_their_own_statistics()
    {
        var layer = new BatchNormalization { Axis = 1, Momentum = 0, Epsilon = 0.5 };
        var x = new Variable([2, 2, 2], [1, 3, 5, 5, 100, 200, 7, 11]);
        x.Mask = new Variable([2, 2], [1, 1, 0, 1]);

        var y = layer.Call([x], Training)[0];

        Close.To([2f, 7f], layer.Weights[2].Span, 1e-5);
        Close.To([1f, 6f], layer.Weights[3].Span, 1e-5);
        Close.To([(1 - 2) / MathF.Sqrt(1.5f), (3 - 2) / MathF.Sqrt(1.5f), (5 - 7) / MathF.Sqrt(6.5f), (5 - 7) / MathF.Sqrt(6.5f), 98 / MathF.Sqrt(1.5f), 198 / MathF.Sqrt(1.5f), 0, 4 / MathF.Sqrt(6.5f)], y.Span, 1e-4);
    }
}
