using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public static class SparseSigmoidOp
{
    extension(Variable x)
    {
        /// <summary>min(max((x + 1) / 2, 0), 1). Shape: any → same. Gradient: dx = dy / 2 where |x| &lt; 1, else 0. Keras: <c>sparse_sigmoid</c>.</summary>
        public Variable SparseSigmoid() => Pointwise.FromInput(x, new Value(), new Gradient());
    }

    private readonly struct Value : IUnaryOp
    {
        public float Invoke(float x) => Invoke(new Vector<float>(x))[0];
        public Vector<float> Invoke(Vector<float> x) => Vector.Min(Vector.Max((x + Vector<float>.One) / 2f, Vector<float>.Zero), Vector<float>.One);
    }

    private readonly struct Gradient : IBinaryOp
    {
        public float Invoke(float x, float dy) => Invoke(new Vector<float>(x), new Vector<float>(dy))[0];
        public Vector<float> Invoke(Vector<float> x, Vector<float> dy) => Vector.ConditionalSelect(Vector.LessThan(Vector.Abs(x), Vector<float>.One), dy / 2f, Vector<float>.Zero);
    }
}
