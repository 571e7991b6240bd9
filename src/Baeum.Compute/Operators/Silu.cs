using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>x · sigmoid(x)</c>. Source: Keras <c>silu</c>, also called swish.</summary>
public readonly struct Silu : IUnaryOp
{
    public float Invoke(float x) => Invoke(new Vector<float>(x))[0];
    public Vector<float> Invoke(Vector<float> x) => x * VectorMath.Sigmoid(x);
}
