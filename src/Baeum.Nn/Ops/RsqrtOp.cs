using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public static class RsqrtOp
{
    extension(Variable x)
    {
        /// <summary>1 / √x. Shape: any → same. Gradient: dx = -dy · y³ / 2.</summary>
        public Variable Rsqrt() => Pointwise.FromResult(x, new Rsqrt(), new Gradient());
    }

    /// <summary>(y, dy) ↦ -dy · y³ / 2</summary>
    private readonly struct Gradient : IBinaryOp
    {
        public float Invoke(float y, float dy) => -0.5f * dy * y * y * y;
        public Vector<float> Invoke(Vector<float> y, Vector<float> dy) => -0.5f * dy * y * y * y;
    }
}
