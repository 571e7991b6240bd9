using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>|x|</c></summary>
public readonly struct Abs : IUnaryOp
{
    public float Invoke(float x) => MathF.Abs(x);
    public Vector<float> Invoke(Vector<float> x) => Vector.Abs(x);
}
