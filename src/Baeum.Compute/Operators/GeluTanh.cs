using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>x/2 · (1 + tanh(√(2/π) · (x + 0.044715 x³)))</c>. Source: Keras <c>gelu(approximate=True)</c>.</summary>
public readonly struct GeluTanh : IUnaryOp
{
    internal const float Cubic = 0.044715f;
    internal const float RootTwoOverPi = 0.797884560802865356f;

    public float Invoke(float x) => Invoke(new Vector<float>(x))[0];
    public Vector<float> Invoke(Vector<float> x) => x * VectorMath.Sigmoid(Inner(x) * 2f);

    /// <summary><c>√(2/π) · (x + 0.044715 x³)</c></summary>
    internal static Vector<float> Inner(Vector<float> x) => x * (x * x * Cubic + Vector<float>.One) * RootTwoOverPi;
}
