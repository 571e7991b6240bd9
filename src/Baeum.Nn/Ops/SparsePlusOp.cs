using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public static class SparsePlusOp
{
    extension(Variable x)
    {
        /// <summary>0 up to -1, x from 1 on, (x + 1)² / 4 between. Shape: any → same. Gradient: dx = dy · min(max((x + 1) / 2, 0), 1). Keras: <c>sparse_plus</c>.</summary>
        public Variable SparsePlus() => Pointwise.FromInput(x, new Value(), new Gradient());
    }

    private readonly struct Value : IUnaryOp
    {
        public float Invoke(float x) => Invoke(new Vector<float>(x))[0];
        public Vector<float> Invoke(Vector<float> x)
        {
            var up = Vector.Max(x + Vector<float>.One, Vector<float>.Zero);
            return Vector.ConditionalSelect(Vector.LessThan(x, Vector<float>.One), up * up / 4f, x);
        }
    }

    private readonly struct Gradient : IBinaryOp
    {
        public float Invoke(float x, float dy) => Invoke(new Vector<float>(x), new Vector<float>(dy))[0];
        public Vector<float> Invoke(Vector<float> x, Vector<float> dy) => dy * Vector.Min(Vector.Max((x + Vector<float>.One) / 2f, Vector<float>.Zero), Vector<float>.One);
    }
}
