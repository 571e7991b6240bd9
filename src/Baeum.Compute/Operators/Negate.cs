using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>−x</c></summary>
public readonly struct Negate : IUnaryOp
{
    public float Invoke(float x) => -x;
    public Vector<float> Invoke(Vector<float> x) => -x;
}
