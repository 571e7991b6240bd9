using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>x · Φ(x) = x/2 · erfc(−x/√2)</c>, Φ the normal distribution. Source: Keras <c>gelu(approximate=False)</c>.</summary>
public readonly struct Gelu : IUnaryOp
{
    public float Invoke(float x) => Invoke(new Vector<float>(x))[0];
    public Vector<float> Invoke(Vector<float> x) => x * VectorMath.NormalCdf(x);
}
