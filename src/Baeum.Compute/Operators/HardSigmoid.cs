using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>min(max(x/6 + 1/2, 0), 1)</c>. Source: Keras 3 <c>hard_sigmoid</c>.</summary>
public readonly struct HardSigmoid : IUnaryOp
{
    public float Invoke(float x) => Invoke(new Vector<float>(x))[0];
    public Vector<float> Invoke(Vector<float> x) => Vector.MinNative(Vector<float>.One, Vector.MaxNative(Vector<float>.Zero, x / 6f + new Vector<float>(0.5f)));
}
