using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public static class MinimumOp
{
    extension(Variable x)
    {
        /// <summary>min(x, b) element by element, broadcast. Shape: [...], [...] → broadcast. Gradient: dy goes to the smaller one, half to each where they are equal.</summary>
        public Variable Minimum(Variable b) => Pairwise.Map("Minimum", x, b, new Compute.Minimum(), new Share(), new OtherShare());

        /// <summary>min(x, b) with a number. Shape: any → same. Gradient: dx = dy where x is smaller, half of it where they are equal.</summary>
        public Variable Minimum(float b) => Pointwise.FromInput(x, new WithSecond<Compute.Minimum>(new(), b), new Gradient(b));
    }

    /// <summary>1 where a is smaller, 1/2 where they are equal, else 0.</summary>
    private readonly struct Share : IBinaryOp
    {
        public float Invoke(float a, float b) => Invoke(new Vector<float>(a), new Vector<float>(b))[0];

        public Vector<float> Invoke(Vector<float> a, Vector<float> b)
            => Vector.ConditionalSelect(Vector.Equals(a, b), new Vector<float>(0.5f), new Less().Invoke(a, b));
    }

    /// <summary>1 where b is smaller, 1/2 where they are equal, else 0.</summary>
    private readonly struct OtherShare : IBinaryOp
    {
        public float Invoke(float a, float b) => new Share().Invoke(b, a);
        public Vector<float> Invoke(Vector<float> a, Vector<float> b) => new Share().Invoke(b, a);
    }

    private readonly struct Gradient(float bound) : IBinaryOp
    {
        public float Invoke(float x, float dy) => dy * new Share().Invoke(x, bound);
        public Vector<float> Invoke(Vector<float> x, Vector<float> dy) => dy * new Share().Invoke(x, new Vector<float>(bound));
    }
}
