using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public static class MaximumOp
{
    extension(Variable x)
    {
        /// <summary>max(x, b) element by element, broadcast. Shape: [...], [...] → broadcast. Gradient: dy goes to the larger one, half to each where they are equal.</summary>
        public Variable Maximum(Variable b) => Pairwise.Map("Maximum", x, b, new Compute.Maximum(), new Share(), new OtherShare());

        /// <summary>max(x, b) with a number. Shape: any → same. Gradient: dx = dy where x is larger, half of it where they are equal.</summary>
        public Variable Maximum(float b) => Pointwise.FromInput(x, new WithSecond<Compute.Maximum>(new(), b), new Gradient(b));
    }

    /// <summary>1 where a is larger, 1/2 where they are equal, else 0.</summary>
    private readonly struct Share : IBinaryOp
    {
        public float Invoke(float a, float b) => Invoke(new Vector<float>(a), new Vector<float>(b))[0];

        public Vector<float> Invoke(Vector<float> a, Vector<float> b)
            => Vector.ConditionalSelect(Vector.Equals(a, b), new Vector<float>(0.5f), new Greater().Invoke(a, b));
    }

    /// <summary>1 where b is larger, 1/2 where they are equal, else 0.</summary>
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
