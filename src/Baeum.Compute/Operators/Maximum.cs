using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>max(a, b)</c>; NaN if either is. Source: <c>numpy.maximum</c>.</summary>
public readonly struct Maximum : IBinaryOp
{
    public float Invoke(float a, float b) => MathF.Max(a, b);
    public Vector<float> Invoke(Vector<float> a, Vector<float> b) => Vector.Max(a, b);
}
