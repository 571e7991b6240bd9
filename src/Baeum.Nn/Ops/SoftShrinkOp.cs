using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public static class SoftShrinkOp
{
    extension(Variable x)
    {
        /// <summary>x - threshold above it, x + threshold below -threshold, else 0. Shape: any → same. Gradient: dx = dy outside of ±threshold, else 0. Keras: <c>soft_shrink</c>.</summary>
        public Variable SoftShrink(double threshold = 0.5) => Pointwise.FromInput(x, new Value((float)threshold), new Gradient((float)threshold));
    }

    private readonly struct Value(float threshold) : IUnaryOp
    {
        public float Invoke(float x) => Invoke(new Vector<float>(x))[0];
        public Vector<float> Invoke(Vector<float> x) => x - Vector.Min(Vector.Max(x, new Vector<float>(-threshold)), new Vector<float>(threshold));
    }

    private readonly struct Gradient(float threshold) : IBinaryOp
    {
        public float Invoke(float x, float dy) => Invoke(new Vector<float>(x), new Vector<float>(dy))[0];
        public Vector<float> Invoke(Vector<float> x, Vector<float> dy) => Vector.ConditionalSelect(Vector.GreaterThan(Vector.Abs(x), new Vector<float>(threshold)), dy, Vector<float>.Zero);
    }
}
