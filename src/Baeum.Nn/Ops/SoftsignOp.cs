using Baeum.Compute;

namespace Baeum.Nn;

public static class SoftsignOp
{
    extension(Variable x)
    {
        /// <summary>x / (1 + |x|). Shape: any → same. Gradient: dx = dy / (1 + |x|)². Keras: <c>softsign</c>.</summary>
        public Variable Softsign() => Pointwise.FromInput(x, new Softsign(), new SoftsignGradient());
    }
}
