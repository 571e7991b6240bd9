using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public static class LogOp
{
    extension(Variable x)
    {
        /// <summary>Natural logarithm. Shape: any → same. Gradient: dx = dy / x.</summary>
        public Variable Log() => Pointwise.FromInput(x, new Log(), new Gradient());
    }

    /// <summary>(x, dy) ↦ dy / x</summary>
    private readonly struct Gradient : IBinaryOp
    {
        public float Invoke(float x, float dy) => dy / x;
        public Vector<float> Invoke(Vector<float> x, Vector<float> dy) => dy / x;
    }
}
