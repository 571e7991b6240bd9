using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>max(x, 0)</c>; NaN stays. Source: Keras <c>relu</c>.</summary>
public readonly struct Relu : IUnaryOp
{
    public float Invoke(float x) => MathF.Max(x, 0f);
    public Vector<float> Invoke(Vector<float> x) => Vector.Max(x, Vector<float>.Zero);
}
