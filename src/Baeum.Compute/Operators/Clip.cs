using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>min(max(x, low), high)</c>; NaN stays. Source: <c>numpy.clip</c>.</summary>
public readonly struct Clip(float low, float high) : IUnaryOp
{
    public float Invoke(float x) => Invoke(new Vector<float>(x))[0];
    public Vector<float> Invoke(Vector<float> x) => Vector.MinNative(new Vector<float>(high), Vector.MaxNative(new Vector<float>(low), x));
}
