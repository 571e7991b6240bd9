using System.Numerics;

namespace Baeum.Compute;

/// <summary>−1, 0 or 1; NaN of NaN. Source: <c>numpy.sign</c>.</summary>
public readonly struct Sign : IUnaryOp
{
    public float Invoke(float x) => Invoke(new Vector<float>(x))[0];
    public Vector<float> Invoke(Vector<float> x) => Vector.ConditionalSelect(
        Vector.GreaterThan(x, Vector<float>.Zero), Vector<float>.One, Vector.ConditionalSelect(Vector.LessThan(x, Vector<float>.Zero), -Vector<float>.One, x + Vector<float>.Zero));
}
