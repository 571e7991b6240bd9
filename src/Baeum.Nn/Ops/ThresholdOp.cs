using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public static class ThresholdOp
{
    extension(Variable x)
    {
        /// <summary>x where x &gt; threshold, else defaultValue. Shape: any → same. Gradient: dx = dy there, else 0. Keras: <c>threshold</c>.</summary>
        public Variable Threshold(double threshold, double defaultValue) => Pointwise.FromInput(x, new Value((float)threshold, (float)defaultValue), new Gradient((float)threshold));
    }

    private readonly struct Value(float threshold, float other) : IUnaryOp
    {
        public float Invoke(float x) => Invoke(new Vector<float>(x))[0];
        public Vector<float> Invoke(Vector<float> x) => Vector.ConditionalSelect(Vector.GreaterThan(x, new Vector<float>(threshold)), x, new Vector<float>(other));
    }

    private readonly struct Gradient(float threshold) : IBinaryOp
    {
        public float Invoke(float x, float dy) => Invoke(new Vector<float>(x), new Vector<float>(dy))[0];
        public Vector<float> Invoke(Vector<float> x, Vector<float> dy) => Vector.ConditionalSelect(Vector.GreaterThan(x, new Vector<float>(threshold)), dy, Vector<float>.Zero);
    }
}
