using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>√x</c>; NaN below 0.</summary>
public readonly struct Sqrt : IUnaryOp
{
    public float Invoke(float x) => MathF.Sqrt(x);
    public Vector<float> Invoke(Vector<float> x) => Vector.SquareRoot(x);
}
