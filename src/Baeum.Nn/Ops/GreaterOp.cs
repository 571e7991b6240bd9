using Baeum.Compute;

namespace Baeum.Nn;

public static class GreaterOp
{
    extension(Variable x)
    {
        /// <summary>1 where x &gt; b, else 0, broadcast. Shape: [...], [...] → broadcast. No gradient passes.</summary>
        public Variable Greater(Variable b) => Broadcast.Map("Greater", new Greater(), x, b);

        /// <summary>1 where x &gt; b for a number b, else 0. Shape: any → same. No gradient passes.</summary>
        public Variable Greater(float b) => Pointwise.Constant(x, new WithSecond<Greater>(new(), b));
    }
}
