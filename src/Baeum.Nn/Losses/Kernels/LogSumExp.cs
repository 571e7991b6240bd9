using System.Numerics;
using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>log Σ exp(x), without overflow.</summary>
internal static class LogSumExp
{
    public static float Of(ReadOnlySpan<float> x)
    {
        float max = TensorPrimitives.Max(x);
        return float.IsInfinity(max) ? max : (float)(max + Math.Log(RowSum.Of(new Shifted(max), x, x)));
    }

    /// <summary>exp(a - shift)</summary>
    private readonly struct Shifted(float shift) : IBinaryOp
    {
        public float Invoke(float a, float b) => Invoke(new Vector<float>(a), new Vector<float>(b))[0];
        public Vector<float> Invoke(Vector<float> a, Vector<float> b) => VectorMath.Exp(a - new Vector<float>(shift));
    }
}
