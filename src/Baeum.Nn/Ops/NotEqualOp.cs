using Baeum.Compute;

namespace Baeum.Nn;

public static class NotEqualOp
{
    extension(Variable x)
    {
        /// <summary>1 where x ≠ b, else 0, broadcast. Shape: [...], [...] → broadcast. No gradient passes.</summary>
        public Variable NotEqual(Variable b) => Broadcast.Map("NotEqual", new NotEqual(), x, b);

        /// <summary>1 where x ≠ b for a number b, else 0. Shape: any → same. No gradient passes.</summary>
        public Variable NotEqual(float b) => Pointwise.Constant(x, new WithSecond<NotEqual>(new(), b));
    }
}
