using System.Numerics;

namespace Baeum.Compute;

/// <summary>Gradient of <see cref="Softsign"/> from its input: <c>(x, dy) ↦ dy / (1 + |x|)²</c>.</summary>
public readonly struct SoftsignGradient : IBinaryOp
{
    public float Invoke(float x, float dy) => Invoke(new Vector<float>(x), new Vector<float>(dy))[0];

    public Vector<float> Invoke(Vector<float> x, Vector<float> dy)
    {
        var d = Vector.Abs(x) + Vector<float>.One;
        return dy / (d * d);
    }
}
