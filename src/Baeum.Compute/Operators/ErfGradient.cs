using System.Numerics;

namespace Baeum.Compute;

/// <summary>Gradient of <see cref="Erf"/> from its input: <c>(x, dy) ↦ dy · 2/√π · e^(−x²)</c>.</summary>
public readonly struct ErfGradient : IBinaryOp
{
    public float Invoke(float x, float dy) => Invoke(new Vector<float>(x), new Vector<float>(dy))[0];
    public Vector<float> Invoke(Vector<float> x, Vector<float> dy) => dy * VectorMath.Exp(-x * x) * 1.12837916709551257f;
}
