using System.Numerics;

namespace Baeum.Compute;

/// <summary>Gradient of <see cref="HardSigmoid"/> from its result: <c>(y, dy) ↦ dy / 6 where 0 &lt; y &lt; 1, else 0</c>.</summary>
public readonly struct HardSigmoidGradient : IBinaryOp
{
    public float Invoke(float y, float dy) => Invoke(new Vector<float>(y), new Vector<float>(dy))[0];
    public Vector<float> Invoke(Vector<float> y, Vector<float> dy) => Vector.ConditionalSelect(Vector.GreaterThan(y, Vector<float>.Zero) & Vector.LessThan(y, Vector<float>.One), dy / 6f, Vector<float>.Zero);
}
