using System.Numerics;

namespace Baeum.Compute;

/// <summary>Gradient of <see cref="Selu"/> from its result: <c>(y, dy) ↦ scale · dy where y &gt; 0, else dy · (y + scale · alpha)</c>.</summary>
public readonly struct SeluGradient : IBinaryOp
{
    public float Invoke(float y, float dy) => Invoke(new Vector<float>(y), new Vector<float>(dy))[0];
    public Vector<float> Invoke(Vector<float> y, Vector<float> dy) => dy * Vector.ConditionalSelect(Vector.GreaterThan(y, Vector<float>.Zero), new Vector<float>(Selu.Scale), y + new Vector<float>(Selu.Scale * Selu.Alpha));
}
