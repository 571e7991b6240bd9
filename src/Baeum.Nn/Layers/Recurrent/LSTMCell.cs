using System.Text.Json.Serialization;
using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>One step of <see cref="LSTM"/>: <c>c' = r(f) · c + r(i) · a(g)</c>, <c>h' = r(o) · a(c')</c>, r being the recurrent activation, a the activation and i, f, g, o the parts of <c>x · kernel + bias + h · recurrentKernel</c>. Keras: <c>LSTMCell</c>.</summary>
/// <remarks>Shape: [batch, in], h and c [batch, units] → [batch, units], h, c. Weights: kernel [in, 4 · units], recurrent kernel [units, 4 · units], bias [4 · units].</remarks>
public sealed class LSTMCell(int units) : GatedCell(units)
{
    /// <summary>Applied to the gates; default sigmoid.</summary>
    [JsonPropertyOrder(2)]
    public Activation RecurrentActivation { get; init; } = "sigmoid";

    /// <summary>Whether the bias of the forget gate begins at 1, so that the cell remembers at first.</summary>
    [JsonPropertyOrder(4)]
    public bool UnitForgetBias { get; init; } = true;

    public override IReadOnlyList<int> StateSizes { get; } = [units, units];

    private protected override int Gates => 4;

    private protected override Initializer FirstBias => UnitForgetBias ? new ForgetBias(BiasInitializer, Units) : BiasInitializer;

    protected internal override Variable Step(Variable x, Span<Variable> states, Pass pass)
    {
        var sums = OfInput(x, Bias, pass).Add(OfState(states[0], Gates, null, pass));
        Variable i = RecurrentActivation.Of(Gate(sums, 0)), f = RecurrentActivation.Of(Gate(sums, 1)), g = Activation.Of(Gate(sums, 2)), o = RecurrentActivation.Of(Gate(sums, 3));
        states[1] = f.Multiply(states[1]).Add(i.Multiply(g));
        return states[0] = o.Multiply(Activation.Of(states[1]));
    }

    internal override Variable? Whole(Variable x, RecurrentForm form, ReadOnlySpan<Variable> states, Pass pass)
        => Activation.Fusion != Fusion.Tanh || RecurrentActivation.Fusion != Fusion.Sigmoid || DropsState(pass) ? null
            : Dropped(x, pass).Lstm(Kernel!, RecurrentKernel!, Bias, form, x.Mask, states.Length > 0 ? states[0] : null, states.Length > 0 ? states[1] : null);
}
