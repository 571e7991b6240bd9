using System.Numerics;

namespace Baeum.Compute;

/// <summary>Gradient of <see cref="Tanh"/> from its result: <c>(y, dy) ↦ dy · (1 − y²)</c>.</summary>
public readonly struct TanhGradient : IBinaryOp
{
    public float Invoke(float y, float dy) => Invoke(new Vector<float>(y), new Vector<float>(dy))[0];
    public Vector<float> Invoke(Vector<float> y, Vector<float> dy) => dy * (Vector<float>.One - y * y);
}
