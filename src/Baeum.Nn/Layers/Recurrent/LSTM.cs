using System.Text.Json.Serialization;

namespace Baeum.Nn;

/// <summary>Long short-term memory: a state c that gates let in, keep and let out, so that it can last for hundreds of steps. Keras: <c>LSTM</c>; Hochreiter and Schmidhuber 1997.</summary>
/// <remarks>
/// Shape: [batch, steps, features] → [batch, units], or [batch, steps, units] with ReturnSequences; states: h, c. Formula: <see cref="LSTMCell"/>. 4 · (in + units + 1) · units parameters.
/// <code>new Sequential { new Input(600, 6), new LSTM(32), new Dense(61, "softmax") }</code>
/// </remarks>
public sealed class LSTM(int units) : GatedLayer(units)
{
    /// <summary>Applied to the gates; default sigmoid.</summary>
    [JsonPropertyOrder(2)]
    public Activation RecurrentActivation { get; init; } = "sigmoid";

    /// <summary>Whether the bias of the forget gate begins at 1.</summary>
    [JsonPropertyOrder(8)]
    public bool UnitForgetBias { get; init; } = true;

    private protected override RNNCell MakeCell() => new LSTMCell(Units)
    {
        Name = "lstm_cell",
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
        RecurrentActivation = RecurrentActivation,
        UnitForgetBias = UnitForgetBias,
    };
}
