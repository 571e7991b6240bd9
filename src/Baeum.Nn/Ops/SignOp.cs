using Baeum.Compute;

namespace Baeum.Nn;

public static class SignOp
{
    extension(Variable x)
    {
        /// <summary>-1, 0 or 1. Shape: any → same. No gradient passes.</summary>
        public Variable Sign() => Pointwise.Constant(x, new Sign());
    }
}
