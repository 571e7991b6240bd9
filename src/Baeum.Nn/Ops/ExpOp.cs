using Baeum.Compute;

namespace Baeum.Nn;

public static class ExpOp
{
    extension(Variable x)
    {
        /// <summary>eˣ. Shape: any → same. Gradient: dx = dy · y.</summary>
        public Variable Exp() => Pointwise.FromResult(x, new Exp(), new Compute.Multiply());
    }
}
