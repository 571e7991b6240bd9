using Baeum.Compute;

namespace Baeum.Nn;

public static class GeluOp
{
    extension(Variable x)
    {
        /// <summary>x · Φ(x) with the normal distribution function Φ, or its approximation by tanh. Shape: any → same. Gradient: dx = dy · (Φ(x) + x · φ(x)). Keras: <c>gelu</c>; Hendrycks and Gimpel 2016.</summary>
        public Variable Gelu(bool approximate = false) => approximate
            ? Pointwise.FromInput(x, new GeluTanh(), new GeluTanhGradient())
            : Pointwise.FromInput(x, new Gelu(), new GeluGradient());
    }
}
