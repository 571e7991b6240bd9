using Baeum.Compute;

namespace Baeum.Nn;

public static class MishOp
{
    extension(Variable x)
    {
        /// <summary>x · tanh(softplus(x)). Shape: any → same. Gradient: dx = dy · (t + x · (1 - t²) · sigmoid(x)) with t = tanh(softplus(x)). Keras: <c>mish</c>.</summary>
        public Variable Mish() => Pointwise.FromInput(x, new Mish(), new MishGradient());
    }
}
