using System.Text.Json.Serialization;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>One step of <see cref="GRU"/>: <c>h' = z · h + (1 - z) · n</c>, <c>n = a(x · W + r · (h · U))</c>, or <c>a(x · W + (r · h) · U)</c> with ResetAfter = false; z and r are the update and reset gates. Keras: <c>GRUCell</c>.</summary>
/// <remarks>Shape: [batch, in], h [batch, units] → [batch, units], h. Weights: kernel [in, 3 · units], recurrent kernel [units, 3 · units], bias [2, 3 · units] ([3 · units] with ResetAfter = false); columns z, r, n.</remarks>
public sealed class GRUCell(int units) : GatedCell(units)
{
    /// <summary>Applied to the gates; default sigmoid.</summary>
    [JsonPropertyOrder(2)]
    public Activation RecurrentActivation { get; init; } = "sigmoid";

    /// <summary>Whether the reset gate acts after the product with the state's kernel, which then has a bias of its own.</summary>
    [JsonPropertyOrder(18)]
    public bool ResetAfter { get; init; } = true;

    private protected override int Gates => 3;

    private protected override Shape BiasShape => ResetAfter ? [2, 3 * Units] : [3 * Units];

    protected internal override Variable Step(Variable x, Span<Variable> states, Pass pass)
    {
        var h = states[0];
        var ofX = OfInput(x, ResetAfter ? Part(0) : Bias, pass);
        // Without a reset after the product, that of the candidate comes later.
        var ofH = OfState(h, ResetAfter ? 3 : 2, ResetAfter ? Part(1) : null, pass);
        var z = RecurrentActivation.Of(Gate(ofX, 0).Add(Gate(ofH, 0)));
        var r = RecurrentActivation.Of(Gate(ofX, 1).Add(Gate(ofH, 1)));
        var candidate = ResetAfter ? r.Multiply(Gate(ofH, 2)) : r.Multiply(DroppedState(h, 2, pass)).MatMul(Gate(RecurrentKernel!, 2));
        var n = Activation.Of(Gate(ofX, 2).Add(candidate));
        return states[0] = n.Add(z.Multiply(h.Subtract(n)));
    }

    internal override Variable? Whole(Variable x, RecurrentForm form, ReadOnlySpan<Variable> states, Pass pass)
        => Activation.Fusion != Fusion.Tanh || RecurrentActivation.Fusion != Fusion.Sigmoid || DropsState(pass) ? null
            : Dropped(x, pass).Gru(Kernel!, RecurrentKernel!, Bias, ResetAfter, form, x.Mask, states.Length > 0 ? states[0] : null);

    /// <summary>The bias of the product with x (0) or with h (1).</summary>
    private Variable? Part(int product) => Bias?.Slice(0, product, 1).Reshape(3 * Units);
}
