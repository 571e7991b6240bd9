using System.Numerics;

namespace Baeum.Compute;

/// <summary>Gradient of <see cref="Gelu"/> from its input: <c>(x, dy) ↦ dy · (Φ(x) + x · φ(x))</c>.</summary>
public readonly struct GeluGradient : IBinaryOp
{
    public float Invoke(float x, float dy) => Invoke(new Vector<float>(x), new Vector<float>(dy))[0];
    public Vector<float> Invoke(Vector<float> x, Vector<float> dy) => dy * (VectorMath.NormalCdf(x) + x * VectorMath.Exp(x * x * -0.5f) * 0.398942280401432678f);
}
