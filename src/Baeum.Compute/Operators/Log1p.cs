using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>ln(1 + x)</c>, exact near 0.</summary>
public readonly struct Log1p : IUnaryOp
{
    public float Invoke(float x) => Invoke(new Vector<float>(x))[0];
    public Vector<float> Invoke(Vector<float> x) => VectorMath.Log1p(x);
}
