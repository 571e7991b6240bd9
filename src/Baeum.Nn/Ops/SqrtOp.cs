using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public static class SqrtOp
{
    extension(Variable x)
    {
        /// <summary>√x. Shape: any → same. Gradient: dx = dy / (2 · y).</summary>
        public Variable Sqrt() => Pointwise.FromResult(x, new Sqrt(), new Gradient());
    }

    /// <summary>(y, dy) ↦ dy / (2 · y)</summary>
    private readonly struct Gradient : IBinaryOp
    {
        public float Invoke(float y, float dy) => dy / (2f * y);
        public Vector<float> Invoke(Vector<float> y, Vector<float> dy) => dy / (2f * y);
    }
}
