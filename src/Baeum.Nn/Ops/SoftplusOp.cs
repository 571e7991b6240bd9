using Baeum.Compute;

namespace Baeum.Nn;

public static class SoftplusOp
{
    extension(Variable x)
    {
        /// <summary>ln(1 + eˣ). Shape: any → same. Gradient: dx = dy · sigmoid(x). Keras: <c>softplus</c>.</summary>
        public Variable Softplus() => Pointwise.FromInput(x, new Softplus(), new SoftplusGradient());
    }
}
