using System.Numerics;

namespace Baeum.Compute;

/// <summary>Gradient of <see cref="Sigmoid"/> from its result: <c>(y, dy) ↦ dy · y · (1 − y)</c>.</summary>
public readonly struct SigmoidGradient : IBinaryOp
{
    public float Invoke(float y, float dy) => Invoke(new Vector<float>(y), new Vector<float>(dy))[0];
    public Vector<float> Invoke(Vector<float> y, Vector<float> dy) => dy * y * (Vector<float>.One - y);
}
