using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>-Σ t · log(q) with q = clip(p / Σ p).</summary>
/// <remarks>Gradient: with g = -t / q where q is not clipped, dp = dy · (g - Σ g·q) / Σ p.</remarks>
internal readonly struct ProbabilityEntropy(Affine smooth) : IRowLoss
{
    public float Value(ReadOnlySpan<float> t, ReadOnlySpan<float> p) => (float)-RowSum.Of(new TargetLog(smooth, (float)RowSum.Of(p)), t, p);

    public void Gradient(ReadOnlySpan<float> t, ReadOnlySpan<float> p, float dy, Span<float> dp)
    {
        float total = (float)RowSum.Of(p);
        float mean = (float)RowSum.Of(new ShareGradient(smooth, total), t, p);
        Elementwise.Map(new ProbabilityGradient(smooth, total, mean, dy), t, p, dp);
    }

    public void TargetGradient(ReadOnlySpan<float> t, ReadOnlySpan<float> p, float dy, Span<float> dt)
        => Elementwise.Map(new TargetLog(new Affine(0, -smooth.Scale * dy), (float)RowSum.Of(p)), t, p, dt);

    /// <summary>t · log(q)</summary>
    private readonly struct TargetLog(Affine smooth, float total) : IBinaryOp
    {
        public float Invoke(float a, float b) => Invoke(new Vector<float>(a), new Vector<float>(b))[0];
        public Vector<float> Invoke(Vector<float> a, Vector<float> b) => smooth.Of(a) * VectorMath.Log(UnitRange.Open.Clip(b / new Vector<float>(total)));
    }

    /// <summary>g · q = -t where q is not clipped</summary>
    private readonly struct ShareGradient(Affine smooth, float total) : IBinaryOp
    {
        public float Invoke(float a, float b) => Invoke(new Vector<float>(a), new Vector<float>(b))[0];
        public Vector<float> Invoke(Vector<float> a, Vector<float> b) => UnitRange.Open.Inside(b / new Vector<float>(total), -smooth.Of(a));
    }

    /// <summary>dy · (g - mean) / total</summary>
    private readonly struct ProbabilityGradient(Affine smooth, float total, float mean, float dy) : IBinaryOp
    {
        public float Invoke(float a, float b) => Invoke(new Vector<float>(a), new Vector<float>(b))[0];

        public Vector<float> Invoke(Vector<float> a, Vector<float> b)
        {
            var q = b / new Vector<float>(total);
            return (UnitRange.Open.Inside(q, -smooth.Of(a) / q) - new Vector<float>(mean)) * (dy / total);
        }
    }
}
