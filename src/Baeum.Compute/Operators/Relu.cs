using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>max(x, 0)</c>; NaN stays. Source: Keras <c>relu</c>.</summary>
public readonly struct Relu : IUnaryOp
{
    public float Invoke(float x) => Invoke(new Vector<float>(x))[0];
    public Vector<float> Invoke(Vector<float> x) => Vector.MaxNative(Vector<float>.Zero, x);
}
