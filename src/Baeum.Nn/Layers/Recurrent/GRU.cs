using System.Text.Json.Serialization;

namespace Baeum.Nn;

/// <summary>Gated recurrent unit: a lighter LSTM with one state and two gates. Keras: <c>GRU</c>; Cho et al. 2014.</summary>
/// <remarks>
/// Shape: [batch, steps, features] → [batch, units], or [batch, steps, units] with ReturnSequences; states: h. Formula: <see cref="GRUCell"/>. 3 · (in + units + 2) · units parameters, 3 · (in + units + 1) · units with ResetAfter = false.
/// <code>new Sequential { new Input(600, 6), new GRU(32), new Dense(61, "softmax") }</code>
/// </remarks>
public sealed class GRU(int units) : GatedLayer(units)
{
    /// <summary>Applied to the gates; default sigmoid.</summary>
    [JsonPropertyOrder(2)]
    public Activation RecurrentActivation { get; init; } = "sigmoid";

    /// <summary>Whether the reset gate acts after the product with the state's kernel; false is the form of the first paper.</summary>
    [JsonPropertyOrder(18)]
    public bool ResetAfter { get; init; } = true;

    private protected override RNNCell MakeCell() => new GRUCell(Units)
    {
        Name = "gru_cell",
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
        ResetAfter = ResetAfter,
    };
}
