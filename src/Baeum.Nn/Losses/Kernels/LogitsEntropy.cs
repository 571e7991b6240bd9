using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>-Σ t · log(softmax(p))</summary>
/// <remarks>Gradient: dp = dy · (softmax(p) · Σ t - t).</remarks>
internal readonly struct LogitsEntropy(Affine smooth) : IRowLoss
{
    public float Value(ReadOnlySpan<float> t, ReadOnlySpan<float> p) => (float)-RowSum.Of(new TargetLog(smooth, LogSumExp.Of(p)), t, p);

    public void Gradient(ReadOnlySpan<float> t, ReadOnlySpan<float> p, float dy, Span<float> dp)
    {
        double total = smooth.Scale * RowSum.Of(t) + smooth.Shift * (double)t.Length;
        Elementwise.Map(new LogitsGradient(smooth, LogSumExp.Of(p), (float)total, dy), t, p, dp);
    }

    public void TargetGradient(ReadOnlySpan<float> t, ReadOnlySpan<float> p, float dy, Span<float> dt)
        => Elementwise.Map(new TargetLog(new Affine(0, -smooth.Scale * dy), LogSumExp.Of(p)), t, p, dt);

    /// <summary>t · (p - log Σ exp(p))</summary>
    private readonly struct TargetLog(Affine smooth, float logSum) : IBinaryOp
    {
        public float Invoke(float a, float b) => Invoke(new Vector<float>(a), new Vector<float>(b))[0];
        public Vector<float> Invoke(Vector<float> a, Vector<float> b) => smooth.Of(a) * (b - new Vector<float>(logSum));
    }

    /// <summary>dy · (exp(p - log Σ exp(p)) · total - t)</summary>
    private readonly struct LogitsGradient(Affine smooth, float logSum, float total, float dy) : IBinaryOp
    {
        public float Invoke(float a, float b) => Invoke(new Vector<float>(a), new Vector<float>(b))[0];
        public Vector<float> Invoke(Vector<float> a, Vector<float> b) => dy * (total * VectorMath.Exp(b - new Vector<float>(logSum)) - smooth.Of(a));
    }
}
