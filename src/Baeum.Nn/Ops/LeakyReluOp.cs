using Baeum.Compute;

namespace Baeum.Nn;

public static class LeakyReluOp
{
    extension(Variable x)
    {
        /// <summary>x above 0, else negativeSlope · x. Shape: any → same. Gradient: dx = dy above 0, else negativeSlope · dy. Keras: <c>leaky_relu</c>.</summary>
        public Variable LeakyRelu(double negativeSlope = 0.2) => Pointwise.FromInput(x, new LeakyRelu((float)negativeSlope), new LeakyReluGradient((float)negativeSlope));
    }
}
