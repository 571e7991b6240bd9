using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public static class HardSiluOp
{
    extension(Variable x)
    {
        /// <summary>x · min(max(x + 3, 0), 6) / 6. Shape: any → same. Gradient: dx = 0 up to -3, dy from 3 on, dy · (x / 3 + 1/2) between. Keras: <c>hard_silu</c>.</summary>
        public Variable HardSilu() => Pointwise.FromInput(x, new Value(), new Gradient());
    }

    private readonly struct Value : IUnaryOp
    {
        public float Invoke(float x) => Invoke(new Vector<float>(x))[0];
        public Vector<float> Invoke(Vector<float> x) => x * (Vector.Min(Vector.Max(x + new Vector<float>(3f), Vector<float>.Zero), new Vector<float>(6f)) / 6f);
    }

    private readonly struct Gradient : IBinaryOp
    {
        public float Invoke(float x, float dy) => Invoke(new Vector<float>(x), new Vector<float>(dy))[0];
        public Vector<float> Invoke(Vector<float> x, Vector<float> dy)
        {
            var between = Vector.ConditionalSelect(Vector.LessThan(x, new Vector<float>(3f)), x / 3f + new Vector<float>(0.5f), Vector<float>.One);
            return dy * Vector.ConditionalSelect(Vector.GreaterThan(x, new Vector<float>(-3f)), between, Vector<float>.Zero);
        }
    }
}
