using System.Numerics;

namespace Baeum.Compute;

/// <summary>1 where <c>a = b</c>, else 0. NaN equals nothing.</summary>
public readonly struct Equal : IBinaryOp
{
    public float Invoke(float a, float b) => a == b ? 1f : 0f;
    public Vector<float> Invoke(Vector<float> a, Vector<float> b) => Vector.ConditionalSelect(Vector.Equals(a, b), Vector<float>.One, Vector<float>.Zero);
}
