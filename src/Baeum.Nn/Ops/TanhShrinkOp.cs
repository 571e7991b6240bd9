using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public static class TanhShrinkOp
{
    extension(Variable x)
    {
        /// <summary>x - tanh(x). Shape: any → same. Gradient: dx = dy · tanh(x)². Keras: <c>tanh_shrink</c>.</summary>
        public Variable TanhShrink() => Pointwise.FromInput(x, new Value(), new Gradient());
    }

    private readonly struct Value : IUnaryOp
    {
        public float Invoke(float x) => Invoke(new Vector<float>(x))[0];
        public Vector<float> Invoke(Vector<float> x) => x - new Tanh().Invoke(x);
    }

    private readonly struct Gradient : IBinaryOp
    {
        public float Invoke(float x, float dy) => Invoke(new Vector<float>(x), new Vector<float>(dy))[0];
        public Vector<float> Invoke(Vector<float> x, Vector<float> dy)
        {
            var t = new Tanh().Invoke(x);
            return dy * t * t;
        }
    }
}
