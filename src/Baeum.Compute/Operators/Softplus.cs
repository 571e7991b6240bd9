using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>ln(1 + eˣ)</c> without overflow. Source: Keras <c>softplus</c>.</summary>
public readonly struct Softplus : IUnaryOp
{
    public float Invoke(float x) => Invoke(new Vector<float>(x))[0];
    public Vector<float> Invoke(Vector<float> x) => VectorMath.Softplus(x);
}
