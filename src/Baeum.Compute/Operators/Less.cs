using System.Numerics;

namespace Baeum.Compute;

/// <summary>1 where <c>a &lt; b</c>, else 0. NaN equals nothing.</summary>
public readonly struct Less : IBinaryOp
{
    public float Invoke(float a, float b) => a < b ? 1f : 0f;
    public Vector<float> Invoke(Vector<float> a, Vector<float> b) => Vector.ConditionalSelect(Vector.LessThan(a, b), Vector<float>.One, Vector<float>.Zero);
}
