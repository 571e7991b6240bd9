using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public static class CeluOp
{
    extension(Variable x)
    {
        /// <summary>max(x, 0) + min(0, alpha · (e^(x / alpha) - 1)). Shape: any → same. Gradient: dx = dy above 0, else dy · e^(x / alpha). Keras: <c>celu</c>.</summary>
        public Variable Celu(double alpha = 1) => Pointwise.FromInput(x, new Value((float)alpha), new Gradient((float)alpha));
    }

    private readonly struct Value(float alpha) : IUnaryOp
    {
        public float Invoke(float x) => Invoke(new Vector<float>(x))[0];
        public Vector<float> Invoke(Vector<float> x) => Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<float>.Zero), x, new Expm1().Invoke(x / alpha) * alpha);
    }

    private readonly struct Gradient(float alpha) : IBinaryOp
    {
        public float Invoke(float x, float dy) => Invoke(new Vector<float>(x), new Vector<float>(dy))[0];
        public Vector<float> Invoke(Vector<float> x, Vector<float> dy) => dy * new Exp().Invoke(Vector.Min(x, Vector<float>.Zero) / alpha);
    }
}
