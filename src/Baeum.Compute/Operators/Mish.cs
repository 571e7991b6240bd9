using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>x · tanh(softplus(x))</c>. Source: Misra 2019; Keras <c>mish</c>.</summary>
public readonly struct Mish : IUnaryOp
{
    public float Invoke(float x) => Invoke(new Vector<float>(x))[0];
    public Vector<float> Invoke(Vector<float> x) => x * VectorMath.Tanh(VectorMath.Softplus(x));
}
