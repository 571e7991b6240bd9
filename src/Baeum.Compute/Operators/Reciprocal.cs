using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>1 / x</c></summary>
public readonly struct Reciprocal : IUnaryOp
{
    public float Invoke(float x) => 1f / x;
    public Vector<float> Invoke(Vector<float> x) => Vector<float>.One / x;
}
