using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>erf x = 2/√π ∫₀ˣ e^(−t²) dt</c></summary>
public readonly struct Erf : IUnaryOp
{
    public float Invoke(float x) => Invoke(new Vector<float>(x))[0];
    public Vector<float> Invoke(Vector<float> x) => VectorMath.Erf(x);
}
