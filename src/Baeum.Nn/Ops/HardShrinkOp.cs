using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public static class HardShrinkOp
{
    extension(Variable x)
    {
        /// <summary>x where |x| &gt; threshold, else 0. Shape: any → same. Gradient: dx = dy there, else 0. Keras: <c>hard_shrink</c>.</summary>
        public Variable HardShrink(double threshold = 0.5) => Pointwise.FromInput(x, new Value((float)threshold), new Gradient((float)threshold));
    }

    private readonly struct Value(float threshold) : IUnaryOp
    {
        public float Invoke(float x) => Invoke(new Vector<float>(x))[0];
        public Vector<float> Invoke(Vector<float> x) => Vector.ConditionalSelect(Vector.GreaterThan(Vector.Abs(x), new Vector<float>(threshold)), x, Vector<float>.Zero);
    }

    private readonly struct Gradient(float threshold) : IBinaryOp
    {
        public float Invoke(float x, float dy) => Invoke(new Vector<float>(x), new Vector<float>(dy))[0];
        public Vector<float> Invoke(Vector<float> x, Vector<float> dy) => Vector.ConditionalSelect(Vector.GreaterThan(Vector.Abs(x), new Vector<float>(threshold)), dy, Vector<float>.Zero);
    }
}
