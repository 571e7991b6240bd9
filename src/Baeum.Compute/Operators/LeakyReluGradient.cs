using System.Numerics;

namespace Baeum.Compute;

/// <summary>Gradient of <see cref="LeakyRelu"/> from its input: <c>(x, dy) ↦ dy where x &gt; 0, else slope · dy</c>.</summary>
public readonly struct LeakyReluGradient(float slope) : IBinaryOp
{
    public float Invoke(float x, float dy) => Invoke(new Vector<float>(x), new Vector<float>(dy))[0];
    public Vector<float> Invoke(Vector<float> x, Vector<float> dy) => Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<float>.Zero), dy, dy * slope);
}
