using Baeum.Data;

namespace Baeum.Nn.Tests;

/// <summary>What Keras's golden cases do not show of recurrent layers: messages, states over batches, dropout, cells of one's own.</summary>
public class RecurrentTests
{
    [Fact]
    public void Says_which_layer_must_return_sequences()
    {
        var error = Assert.Throws<ShapeException>(() => new Sequential { new Input(4, 1), new LSTM(64) { Name = "lstm" }, new LSTM(32) { Name = "lstm_1" } });

        Assert.StartsWith("Input 0 of layer 'lstm_1' (LSTM) is incompatible with the layer: expected ndim=3, found ndim=2. Full shape received: (None, 64).", error.Message, StringComparison.Ordinal);
        Assert.Contains("Set ReturnSequences = true on layer 'lstm' (LSTM)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stateful_layer_goes_on_where_the_batch_before_ended_until_it_is_reset()
    {
        var layer = new GRU(3) { Stateful = true };
        var x = Ramp([2, 6, 2]);
        float[] first = layer.Call(x.Slice(1, 0, 3)).Span.ToArray(), second = layer.Call(x.Slice(1, 3, 3)).Span.ToArray();
        layer.ResetStates();

        Assert.Equal(layer.Call(x).Span.ToArray(), second);
        layer.ResetStates();
        Assert.Equal(first, layer.Call(x.Slice(1, 0, 3)).Span.ToArray());
        Assert.Contains("ResetStates()", Assert.Throws<ShapeException>(() => layer.Call(Ramp([3, 3, 2]))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dropout_drops_the_same_inputs_in_every_step_of_a_sequence()
    {
        var layer = new SimpleRNN(16) { ReturnSequences = true, Dropout = 0.5, KernelInitializer = "identity", RecurrentInitializer = "zeros", UseBias = false };
        var y = layer.Call(Variable.Full([4, 5, 16], 1f), training: true);

        for (int row = 0; row < 4; row++)
            for (int step = 1; step < 5; step++)
                Assert.Equal(y.Slice(0, row, 1).Step(0).Span.ToArray(), y.Slice(0, row, 1).Step(step).Span.ToArray());
        Assert.Contains(0f, y.Span.ToArray());
        Assert.Contains(MathF.Tanh(2), y.Span.ToArray().Select(v => MathF.Round(v, 6)).Distinct(), new Near());
    }

    [Theory]
    [InlineData("LSTM", 0.0, 1)]
    [InlineData("LSTM", 0.5, 4)]
    [InlineData("GRU", 0.0, 1)]
    [InlineData("GRU", 0.5, 3)]
    public void Gates_lose_inputs_of_their_own_where_the_state_is_dropped_too(string name, double recurrentDropout, int masks)
    {
        RecurrentLayer layer = name == "LSTM"
            ? new LSTM(8) { Dropout = 0.5, RecurrentDropout = recurrentDropout, Seed = 1 }
            : new GRU(8) { Dropout = 0.5, RecurrentDropout = recurrentDropout, Seed = 1 };
        using var tape = new Tape();
        tape.Backward(layer.Call(Variable.Full([1, 3, 24], 1f), training: true).Sum());

        // An input that a gate lost in every step has no part in the gradient of the gate's weights.
        var kernel = layer.TrainableWeights[0];
        int width = kernel.Shape[1];
        string[] patterns = [.. Enumerable.Range(0, width / 8).Select(gate => string.Concat(Enumerable.Range(0, 24).Select(i => kernel.Gradient[i * width + 8 * gate] == 0 ? "0" : "1")))];
        Assert.Equal(masks, patterns.Distinct().Count());
        Assert.All(patterns, p => Assert.InRange(p.Count(c => c == '0'), 4, 20));
    }

    [Fact]
    public void One_step_at_a_time_gives_what_the_whole_sequence_gives()
    {
        foreach (var cell in new RNNCell[] { new LSTMCell(5), new GRUCell(5), new GRUCell(5) { ResetAfter = false }, new SimpleRNNCell(5) })
        {
            var whole = new RNN(cell) { ReturnSequences = true, ReturnState = true };
            var x = Ramp([3, 4, 2]);
            x.Mask = new Variable([3, 4], [0, 1, 1, 0, 1, 1, 0, 1, 1, 1, 1, 1]);
            var y = whole.Call([x], default);
            var steps = new RNN(new StackedRNNCells(cell)) { ReturnSequences = true, ReturnState = true }.Call([x], default);

            for (int i = 0; i < y.Length; i++)
                Assert.Equal(y[i].Span.ToArray(), steps[i].Span.ToArray(), (a, b) => MathF.Abs(a - b) < 1e-5f);
        }
    }

    [Fact]
    public void A_cell_of_ones_own_runs_over_time_and_learns()
    {
        var layer = new RNN(new Sum());
        using var tape = new Tape();
        var y = layer.Call(Ramp([2, 3, 2]));
        tape.Backward(y.Sum());

        Assert.Equal([2, 1], y.Shape);
        Assert.True(layer.TrainableWeights[0].HasGradient);
    }

    [Fact]
    public void Bidirectional_says_what_its_layers_must_have_in_common()
    {
        Assert.Contains("in the other direction", Assert.Throws<ArgumentException>(() => new Bidirectional(new LSTM(2)) { BackwardLayer = new LSTM(2) }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bidirectional_turns_the_order_around_where_its_layer_goes_backwards_as_Keras_does()
    {
        var both = new Bidirectional(new SimpleRNN(2) { GoBackwards = true, ReturnSequences = true });
        var x = Ramp([1, 3, 2]);
        var y = both.Call(x);
        Variable first = both.Layer.Call(x), second = both.BackwardLayer.Call(x);
        Assert.False(both.BackwardLayer.GoBackwards);
        for (int step = 0; step < 3; step++)
            Assert.Equal([.. first.Span.Slice(2 * step, 2), .. second.Span.Slice(2 * (2 - step), 2)], y.Span.Slice(4 * step, 4).ToArray());
    }

    private static Variable Ramp(Shape shape) => new(shape, [.. Enumerable.Range(0, shape.Size).Select(i => MathF.Sin(i))]);

    private sealed class Near : IEqualityComparer<float>
    {
        public bool Equals(float a, float b) => MathF.Abs(a - b) < 1e-5f;

        public int GetHashCode(float value) => 0;
    }

    /// <summary>Adds up what a weight makes of each step.</summary>
    private sealed class Sum : RNNCell
    {
        private Parameter? _w;

        public override IReadOnlyList<int> StateSizes { get; } = [1];

        protected override void Build(Shape input) => _w = AddWeight("w", [input[^1], 1], "ones");

        protected internal override Variable Step(Variable x, Span<Variable> states, Pass pass) => states[0] = states[0].Add(x.MatMul(_w!));
    }
}
