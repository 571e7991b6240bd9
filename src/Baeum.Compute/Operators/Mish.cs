using System.Numerics;

namespace Baeum.Compute;

/// <summary><c>x · tanh(softplus(x))</c>. Source: Misra 2019; Keras <c>mish</c>.</summary>
public readonly struct Mish : IUnaryOp
{
    public float Invoke(float x) => Invoke(new Vector<float>(x))[0];
    public Vector<float> Invoke(Vector<float> x) => x * TanhSoftplus(x);

    /// <summary><c>tanh(ln(1 + e)) = n / (n + 2)</c>, n = e (e + 2), e = eˣ; 1 above 20.</summary>
    internal static Vector<float> TanhSoftplus(Vector<float> x)
    {
        var two = new Vector<float>(2f);
        var e = VectorMath.Exp(Vector.MinNative(new Vector<float>(20f), x));
        var n = e * (e + two);
        return n / (n + two);
    }
}
