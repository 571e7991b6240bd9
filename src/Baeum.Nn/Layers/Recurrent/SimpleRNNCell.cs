using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>One step of <see cref="SimpleRNN"/>: <c>h' = activation(x · kernel + bias + h · recurrentKernel)</c>. Keras: <c>SimpleRNNCell</c>.</summary>
/// <remarks>Shape: [batch, in], h [batch, units] → [batch, units], h. Weights: kernel [in, units], recurrent kernel [units, units], bias [units].</remarks>
public sealed class SimpleRNNCell(int units) : GatedCell(units)
{
    private protected override int Gates => 1;

    protected internal override Variable Step(Variable x, Span<Variable> states, Pass pass)
        => states[0] = Activation.Of(OfInput(x, Bias, pass).Add(OfState(states[0], Gates, null, pass)));

    internal override Variable? Whole(Variable x, RecurrentForm form, ReadOnlySpan<Variable> states, Pass pass)
        => Activation.Fusion != Fusion.Tanh || DropsState(pass) ? null
            : Dropped(x, pass).SimpleRnn(Kernel!, RecurrentKernel!, Bias, form, x.Mask, states.Length > 0 ? states[0] : null);
}
