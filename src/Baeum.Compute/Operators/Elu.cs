using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>x</c> above 0, else <c>alpha · (eˣ − 1)</c>. Source: Keras <c>elu</c> (alpha 1 there).</summary>
public readonly struct Elu(float alpha) : IUnaryOp
{
    public float Invoke(float x) => Invoke(new Vector<float>(x))[0];
    public Vector<float> Invoke(Vector<float> x) => Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<float>.Zero), x, VectorMath.Expm1(x) * alpha);
}
