using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>x / (1 + |x|)</c>. Source: Keras <c>softsign</c>.</summary>
public readonly struct Softsign : IUnaryOp
{
    public float Invoke(float x) => Invoke(new Vector<float>(x))[0];
    public Vector<float> Invoke(Vector<float> x) => x / (Vector.Abs(x) + Vector<float>.One);
}
