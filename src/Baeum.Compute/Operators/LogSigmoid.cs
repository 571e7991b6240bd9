using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>ln(1 / (1 + e⁻ˣ)) = −softplus(−x)</c>. Source: Keras <c>log_sigmoid</c>.</summary>
public readonly struct LogSigmoid : IUnaryOp
{
    public float Invoke(float x) => Invoke(new Vector<float>(x))[0];
    public Vector<float> Invoke(Vector<float> x) => -VectorMath.Softplus(-x);
}
