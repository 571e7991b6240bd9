using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>a · b + c</c>, rounded once.</summary>
public readonly struct MultiplyAdd : ITernaryOp
{
    public float Invoke(float a, float b, float c) => MathF.FusedMultiplyAdd(a, b, c);
    public Vector<float> Invoke(Vector<float> a, Vector<float> b, Vector<float> c) => Vector.FusedMultiplyAdd(a, b, c);
}
