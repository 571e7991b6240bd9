using Baeum.Compute;

namespace Baeum.Nn;

public static class LessOrEqualOp
{
    extension(Variable x)
    {
        /// <summary>1 where x ≤ b, else 0, broadcast. Shape: [...], [...] → broadcast. No gradient passes.</summary>
        public Variable LessOrEqual(Variable b) => Broadcast.Map("LessOrEqual", new LessOrEqual(), x, b);

        /// <summary>1 where x ≤ b for a number b, else 0. Shape: any → same. No gradient passes.</summary>
        public Variable LessOrEqual(float b) => Pointwise.Constant(x, new WithSecond<LessOrEqual>(new(), b));
    }
}
