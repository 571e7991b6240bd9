using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>eˣ</c></summary>
public readonly struct Exp : IUnaryOp
{
    public float Invoke(float x) => Invoke(new Vector<float>(x))[0];
    public Vector<float> Invoke(Vector<float> x) => VectorMath.Exp(x);
}
