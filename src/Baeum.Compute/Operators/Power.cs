using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>a ^ b</c> with the special cases of C's <c>pow</c>.</summary>
public readonly struct Power : IBinaryOp
{
    public float Invoke(float a, float b) => MathF.Pow(a, b);
    public Vector<float> Invoke(Vector<float> a, Vector<float> b) => VectorMath.Pow(a, b);
}
