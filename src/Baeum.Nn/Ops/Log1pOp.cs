using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public static class Log1pOp
{
    extension(Variable x)
    {
        /// <summary>ln(1 + x), exact for small x. Shape: any → same. Gradient: dx = dy / (1 + x).</summary>
        public Variable Log1p() => Pointwise.FromInput(x, new Log1p(), new Gradient());
    }

    /// <summary>(x, dy) ↦ dy / (1 + x)</summary>
    private readonly struct Gradient : IBinaryOp
    {
        public float Invoke(float x, float dy) => dy / (1f + x);
        public Vector<float> Invoke(Vector<float> x, Vector<float> dy) => dy / (Vector<float>.One + x);
    }
}
