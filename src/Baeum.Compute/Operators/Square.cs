using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>x²</c></summary>
public readonly struct Square : IUnaryOp
{
    public float Invoke(float x) => x * x;
    public Vector<float> Invoke(Vector<float> x) => x * x;
}
