namespace Baeum.Nn;

/// <summary>The plain recurrent layer: <c>h = tanh(x · kernel + bias + h · recurrentKernel)</c> step after step. It forgets soon; see <see cref="LSTM"/> and <see cref="GRU"/>. Keras: <c>SimpleRNN</c>.</summary>
/// <remarks>
/// Shape: [batch, steps, features] → [batch, units], or [batch, steps, units] with ReturnSequences; states: h. (in + units + 1) · units parameters.
/// <code>new Sequential { new Input(20, 3), new SimpleRNN(16), new Dense(1) }</code>
/// </remarks>
public sealed class SimpleRNN(int units) : GatedLayer(units)
{
    private protected override RNNCell MakeCell() => new SimpleRNNCell(Units)
    {
        Name = "simple_rnn_cell",
        Activation = Activation,
        UseBias = UseBias,
        KernelInitializer = KernelInitializer,
        RecurrentInitializer = RecurrentInitializer,
        BiasInitializer = BiasInitializer,
        KernelRegularizer = KernelRegularizer,
        RecurrentRegularizer = RecurrentRegularizer,
        BiasRegularizer = BiasRegularizer,
        KernelConstraint = KernelConstraint,
        RecurrentConstraint = RecurrentConstraint,
        BiasConstraint = BiasConstraint,
        Dropout = Dropout,
        RecurrentDropout = RecurrentDropout,
        Seed = Seed,
    };
}
