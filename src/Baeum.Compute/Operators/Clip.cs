using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>min(max(x, low), high)</c>; NaN stays. Source: <c>numpy.clip</c>.</summary>
public readonly struct Clip(float low, float high) : IUnaryOp
{
    public float Invoke(float x) => MathF.Min(MathF.Max(x, low), high);
    public Vector<float> Invoke(Vector<float> x) => Vector.Min(Vector.Max(x, new Vector<float>(low)), new Vector<float>(high));
}
