using Baeum.Compute;

namespace Baeum.Nn;

public static class TanhOp
{
    extension(Variable x)
    {
        /// <summary>tanh(x). Shape: any → same. Gradient: dx = dy · (1 - y²). Keras: <c>tanh</c>.</summary>
        public Variable Tanh() => Pointwise.FromResult(x, new Tanh(), new TanhGradient());
    }
}
