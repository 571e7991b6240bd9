using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>min(a, b)</c>; NaN if either is. Source: <c>numpy.minimum</c>.</summary>
public readonly struct Minimum : IBinaryOp
{
    public float Invoke(float a, float b) => MathF.Min(a, b);
    public Vector<float> Invoke(Vector<float> a, Vector<float> b) => Vector.Min(a, b);
}
