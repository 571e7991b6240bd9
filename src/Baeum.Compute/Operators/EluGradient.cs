using System.Numerics;

namespace Baeum.Compute;

/// <summary>Gradient of <see cref="Elu"/> from its result: <c>(y, dy) ↦ dy where y &gt; 0, else dy · (y + alpha)</c>.</summary>
public readonly struct EluGradient(float alpha) : IBinaryOp
{
    public float Invoke(float y, float dy) => Invoke(new Vector<float>(y), new Vector<float>(dy))[0];
    public Vector<float> Invoke(Vector<float> y, Vector<float> dy) => Vector.ConditionalSelect(Vector.GreaterThan(y, Vector<float>.Zero), dy, dy * (y + new Vector<float>(alpha)));
}
