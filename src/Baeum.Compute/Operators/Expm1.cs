using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>eˣ − 1</c>, exact near 0.</summary>
public readonly struct Expm1 : IUnaryOp
{
    public float Invoke(float x) => Invoke(new Vector<float>(x))[0];
    public Vector<float> Invoke(Vector<float> x) => VectorMath.Expm1(x);
}
