using Baeum.Compute;

namespace Baeum.Nn;

public static class GruOp
{
    extension(Variable x)
    {
        /// <summary>A gated recurrent unit over whole sequences: <c>h' = z · h + (1 - z) · n</c> with gates z, r = σ(x · kernel + h · recurrentKernel + biases) and <c>n = tanh(x · W + r · (h · U))</c>, or <c>tanh(x · W + (r · h) · U)</c> where the reset gate acts before the product. Columns in the order z, r, n.</summary>
        /// <remarks>
        /// Shape: [batch, steps, in], [in, 3 · units], [units, 3 · units], [2, 3 · units] (or [3 · units] with <paramref name="resetAfter"/> false) → [batch, units]; with all outputs or the final h as a further step [batch, slots, units].
        /// A step whose mask, [batch, steps], is 0 keeps the state. Gradient: back through time, also for the first h. Source: Cho et al. 2014; Keras <c>GRU</c>.
        /// </remarks>
        public Variable Gru(Variable kernel, Variable recurrentKernel, Variable? bias, bool resetAfter = true, RecurrentForm form = default, Variable? mask = null, Variable? h = null)
            => Sequences.Run("Gru", resetAfter ? RecurrentKind.Gru : RecurrentKind.GruResetBefore, x, kernel, recurrentKernel, bias, form, mask, h, null);
    }
}
