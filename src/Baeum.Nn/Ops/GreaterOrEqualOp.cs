using Baeum.Compute;

namespace Baeum.Nn;

public static class GreaterOrEqualOp
{
    extension(Variable x)
    {
        /// <summary>1 where x ≥ b, else 0, broadcast. Shape: [...], [...] → broadcast. No gradient passes.</summary>
        public Variable GreaterOrEqual(Variable b) => Broadcast.Map("GreaterOrEqual", new GreaterOrEqual(), x, b);

        /// <summary>1 where x ≥ b for a number b, else 0. Shape: any → same. No gradient passes.</summary>
        public Variable GreaterOrEqual(float b) => Pointwise.Constant(x, new WithSecond<GreaterOrEqual>(new(), b));
    }
}
