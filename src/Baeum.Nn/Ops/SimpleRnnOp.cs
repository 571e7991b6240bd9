using Baeum.Compute;

namespace Baeum.Nn;

public static class SimpleRnnOp
{
    extension(Variable x)
    {
        /// <summary>The plain recurrence over whole sequences: <c>h' = tanh(x · kernel + bias + h · recurrentKernel)</c>.</summary>
        /// <remarks>
        /// Shape: [batch, steps, in], [in, units], [units, units], [units] → [batch, units]; with all outputs or the final h as a further step [batch, slots, units].
        /// A step whose mask, [batch, steps], is 0 keeps the state. Gradient: back through time, also for the first h. Source: Keras <c>SimpleRNN</c>.
        /// </remarks>
        public Variable SimpleRnn(Variable kernel, Variable recurrentKernel, Variable? bias, RecurrentForm form = default, Variable? mask = null, Variable? h = null)
            => Sequences.Run("SimpleRnn", RecurrentKind.Simple, x, kernel, recurrentKernel, bias, form, mask, h, null);
    }
}
