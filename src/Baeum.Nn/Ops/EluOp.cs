using Baeum.Compute;

namespace Baeum.Nn;

public static class EluOp
{
    extension(Variable x)
    {
        /// <summary>x above 0, else alpha · (eˣ - 1). Shape: any → same. Gradient: dx = dy above 0, else dy · (y + alpha). Keras: <c>elu</c>.</summary>
        public Variable Elu(double alpha = 1) => Pointwise.FromResult(x, new Elu((float)alpha), new EluGradient((float)alpha));
    }
}
