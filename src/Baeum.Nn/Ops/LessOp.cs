using Baeum.Compute;

namespace Baeum.Nn;

public static class LessOp
{
    extension(Variable x)
    {
        /// <summary>1 where x &lt; b, else 0, broadcast. Shape: [...], [...] → broadcast. No gradient passes.</summary>
        public Variable Less(Variable b) => Broadcast.Map("Less", new Less(), x, b);

        /// <summary>1 where x &lt; b for a number b, else 0. Shape: any → same. No gradient passes.</summary>
        public Variable Less(float b) => Pointwise.Constant(x, new WithSecond<Less>(new(), b));
    }
}
