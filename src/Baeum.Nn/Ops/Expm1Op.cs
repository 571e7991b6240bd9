using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public static class Expm1Op
{
    extension(Variable x)
    {
        /// <summary>eˣ - 1, exact for small x. Shape: any → same. Gradient: dx = dy · (y + 1).</summary>
        public Variable Expm1() => Pointwise.FromResult(x, new Expm1(), new Gradient());
    }

    /// <summary>(y, dy) ↦ dy · (y + 1)</summary>
    private readonly struct Gradient : IBinaryOp
    {
        public float Invoke(float y, float dy) => dy * (y + 1f);
        public Vector<float> Invoke(Vector<float> y, Vector<float> dy) => dy * (y + Vector<float>.One);
    }
}
