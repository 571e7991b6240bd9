using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>tanh x</c>. Source: Keras <c>tanh</c>.</summary>
public readonly struct Tanh : IUnaryOp
{
    public float Invoke(float x) => Invoke(new Vector<float>(x))[0];
    public Vector<float> Invoke(Vector<float> x) => VectorMath.Tanh(x);
}
