using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public static class ReciprocalOp
{
    extension(Variable x)
    {
        /// <summary>1 / x. Shape: any → same. Gradient: dx = -dy · y².</summary>
        public Variable Reciprocal() => Pointwise.FromResult(x, new Reciprocal(), new Gradient());
    }

    /// <summary>(y, dy) ↦ -dy · y²</summary>
    private readonly struct Gradient : IBinaryOp
    {
        public float Invoke(float y, float dy) => -dy * y * y;
        public Vector<float> Invoke(Vector<float> y, Vector<float> dy) => -dy * y * y;
    }
}
