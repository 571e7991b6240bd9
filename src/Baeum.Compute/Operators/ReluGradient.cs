using System.Numerics;

namespace Baeum.Compute;

/// <summary>Gradient of <see cref="Relu"/> from its result: <c>(y, dy) ↦ dy where y &gt; 0, else 0</c>.</summary>
public readonly struct ReluGradient : IBinaryOp
{
    public float Invoke(float y, float dy) => Invoke(new Vector<float>(y), new Vector<float>(dy))[0];
    public Vector<float> Invoke(Vector<float> y, Vector<float> dy) => Vector.ConditionalSelect(Vector.GreaterThan(y, Vector<float>.Zero), dy, Vector<float>.Zero);
}
