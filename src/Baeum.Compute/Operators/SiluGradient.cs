using System.Numerics;

namespace Baeum.Compute;

/// <summary>Gradient of <see cref="Silu"/> from its input: <c>(x, dy) ↦ dy · s · (1 + x · (1 − s))</c>, s = sigmoid(x).</summary>
public readonly struct SiluGradient : IBinaryOp
{
    public float Invoke(float x, float dy) => Invoke(new Vector<float>(x), new Vector<float>(dy))[0];

    public Vector<float> Invoke(Vector<float> x, Vector<float> dy)
    {
        var s = VectorMath.Sigmoid(x);
        return dy * (s + x * (s * (Vector<float>.One - s)));
    }
}
