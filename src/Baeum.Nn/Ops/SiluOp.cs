using Baeum.Compute;

namespace Baeum.Nn;

public static class SiluOp
{
    extension(Variable x)
    {
        /// <summary>x · sigmoid(x). Shape: any → same. Gradient: dx = dy · s · (1 + x · (1 - s)) with s = sigmoid(x). Keras: <c>silu</c>.</summary>
        public Variable Silu() => Pointwise.FromInput(x, new Silu(), new SiluGradient());
    }
}
