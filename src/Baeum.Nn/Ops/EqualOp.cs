using Baeum.Compute;

namespace Baeum.Nn;

public static class EqualOp
{
    extension(Variable x)
    {
        /// <summary>1 where x = b, else 0, broadcast. Shape: [...], [...] → broadcast. No gradient passes.</summary>
        public Variable Equal(Variable b) => Broadcast.Map("Equal", new Equal(), x, b);

        /// <summary>1 where x = b for a number b, else 0. Shape: any → same. No gradient passes.</summary>
        public Variable Equal(float b) => Pointwise.Constant(x, new WithSecond<Equal>(new(), b));
    }
}
