using Baeum.Compute;

namespace Baeum.Nn;

public static class ReluOp
{
    extension(Variable x)
    {
        /// <summary>max(x, 0). Shape: any → same. Gradient: dx = dy where x &gt; 0, else 0. Keras: <c>relu</c>.</summary>
        public Variable Relu() => Pointwise.FromResult(x, new Relu(), new ReluGradient());
    }
}
