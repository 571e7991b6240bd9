using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public static class Relu6Op
{
    extension(Variable x)
    {
        /// <summary>min(max(x, 0), 6). Shape: any → same. Gradient: dx = dy where 0 &lt; x &lt; 6, else 0. Keras: <c>relu6</c>.</summary>
        public Variable Relu6() => Pointwise.FromInput(x, new Value(), new Gradient());
    }

    private readonly struct Value : IUnaryOp
    {
        public float Invoke(float x) => Invoke(new Vector<float>(x))[0];
        public Vector<float> Invoke(Vector<float> x) => Vector.Min(Vector.Max(x, Vector<float>.Zero), new Vector<float>(6f));
    }

    private readonly struct Gradient : IBinaryOp
    {
        public float Invoke(float x, float dy) => Invoke(new Vector<float>(x), new Vector<float>(dy))[0];
        public Vector<float> Invoke(Vector<float> x, Vector<float> dy) => Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<float>.Zero) & Vector.LessThan(x, new Vector<float>(6f)), dy, Vector<float>.Zero);
    }
}
