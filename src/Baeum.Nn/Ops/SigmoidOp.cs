using Baeum.Compute;

namespace Baeum.Nn;

public static class SigmoidOp
{
    extension(Variable x)
    {
        /// <summary>1 / (1 + e⁻ˣ). Shape: any → same. Gradient: dx = dy · y · (1 - y). Keras: <c>sigmoid</c>.</summary>
        public Variable Sigmoid() => Pointwise.FromResult(x, new Sigmoid(), new SigmoidGradient());
    }
}
