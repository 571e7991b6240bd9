using Baeum.Compute;

namespace Baeum.Nn;

public static class LstmOp
{
    extension(Variable x)
    {
        /// <summary>A long short-term memory over whole sequences: with the gates' sums x · kernel + bias + h · recurrentKernel in the order i, f, g, o, <c>c' = σ(f) · c + σ(i) · tanh(g)</c> and <c>h' = σ(o) · tanh(c')</c>.</summary>
        /// <remarks>
        /// Shape: [batch, steps, in], [in, 4 · units], [units, 4 · units], [4 · units] → [batch, units]; with all outputs or the final states (h, then c, as further steps) [batch, slots, units].
        /// A step whose mask, [batch, steps], is 0 keeps the state. Gradient: back through time, also for the first h and c. Source: Hochreiter and Schmidhuber 1997; Keras <c>LSTM</c>.
        /// </remarks>
        public Variable Lstm(Variable kernel, Variable recurrentKernel, Variable? bias, RecurrentForm form = default, Variable? mask = null, Variable? h = null, Variable? c = null)
            => Sequences.Run("Lstm", RecurrentKind.Lstm, x, kernel, recurrentKernel, bias, form, mask, h, c);
    }
}
