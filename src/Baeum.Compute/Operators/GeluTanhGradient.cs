using System.Numerics;

namespace Baeum.Compute;

/// <summary>Gradient of <see cref="GeluTanh"/> from its input: <c>(x, dy) ↦ dy · (s + 2 x s (1 − s) u′)</c>, s = sigmoid(2u), u = √(2/π) (x + 0.044715 x³).</summary>
public readonly struct GeluTanhGradient : IBinaryOp
{
    public float Invoke(float x, float dy) => Invoke(new Vector<float>(x), new Vector<float>(dy))[0];

    public Vector<float> Invoke(Vector<float> x, Vector<float> dy)
    {
        var s = VectorMath.Sigmoid(GeluTanh.Inner(x) * 2f);
        var slope = (x * x * (3f * GeluTanh.Cubic) + Vector<float>.One) * GeluTanh.RootTwoOverPi;
        return dy * (s + x * (s * (Vector<float>.One - s)) * slope * 2f);
    }
}
