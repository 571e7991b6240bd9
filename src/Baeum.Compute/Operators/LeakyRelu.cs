using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>x</c> above 0, else <c>slope · x</c>. Source: Keras <c>leaky_relu</c> (slope 0.2 there).</summary>
public readonly struct LeakyRelu(float slope) : IUnaryOp
{
    public float Invoke(float x) => x > 0f ? x : slope * x;
    public Vector<float> Invoke(Vector<float> x) => Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<float>.Zero), x, x * slope);
}
