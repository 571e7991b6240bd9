using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>ln x</c>; −∞ at 0, NaN below.</summary>
public readonly struct Log : IUnaryOp
{
    public float Invoke(float x) => Invoke(new Vector<float>(x))[0];
    public Vector<float> Invoke(Vector<float> x) => VectorMath.Log(x);
}
