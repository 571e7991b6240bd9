using Baeum.Compute;

namespace Baeum.Nn;

public static class SeluOp
{
    extension(Variable x)
    {
        /// <summary>scale · x above 0, else scale · alpha · (eˣ - 1), with the constants of Klambauer et al. 2017. Shape: any → same. Gradient: dx = scale · dy above 0, else dy · (y + scale · alpha). Keras: <c>selu</c>.</summary>
        public Variable Selu() => Pointwise.FromResult(x, new Selu(), new SeluGradient());
    }
}
