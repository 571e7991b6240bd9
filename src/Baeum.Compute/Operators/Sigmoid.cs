using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>1 / (1 + e⁻ˣ)</c>. Source: Keras <c>sigmoid</c>.</summary>
public readonly struct Sigmoid : IUnaryOp
{
    public float Invoke(float x) => Invoke(new Vector<float>(x))[0];
    public Vector<float> Invoke(Vector<float> x) => VectorMath.Sigmoid(x);
}
