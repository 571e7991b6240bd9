using System.Numerics;
using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>Elementary functions of float vectors. Errors are in units of the last place (ulp) of the exact result, tested by a sweep over all magnitudes; infinities, NaN, signed zeros and denormals come out as in C.</summary>
public static partial class VectorMath
{
    internal const float Log2E = 1.44269504f, Ln2High = 0.693359375f, Ln2Low = -2.12194440e-4f;

    /// <summary><c>eˣ</c>, within 1.1 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Exp(Vector<float> x)
    {
        var clamped = Clamp(x, -104.5f, 89f);
        var p = ExpMinusOneReduced(clamped, out var n) + Vector<float>.One;
        var half = n >> 1;
        return p * PowerOfTwo(half) * PowerOfTwo(n - half);
    }

    /// <summary><c>eˣ − 1</c>, within 1.5 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Expm1(Vector<float> x)
    {
        var clamped = Clamp(x, -18f, 89f);
        var p = ExpMinusOneReduced(clamped, out var n);
        // 2ⁿ · p + (2ⁿ − 1), halved so that 2ⁿ does not overflow before the result does; where n = 0 it is p itself.
        var half = PowerOfTwo(n - Vector<int>.One);
        var y = Vector.FusedMultiplyAdd(half, p, half - new Vector<float>(0.5f));
        return Vector.CopySign(Vector.ConditionalSelect(Vector.AsVectorSingle(Vector.Equals(n, Vector<int>.Zero)), p, y + y), x);
    }

    /// <summary><c>tanh x = −t / (t + 2)</c> with <c>t = e^(−2|x|) − 1</c>, within 2.5 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Tanh(Vector<float> x)
    {
        var t = Expm1(Vector.Abs(x) * -2f);
        return Vector.CopySign(t / (t + new Vector<float>(2f)), x);
    }

    /// <summary><c>1 / (1 + e⁻ˣ)</c>, within 2.5 ulp: <c>1 / (1 + e)</c> or <c>e / (1 + e)</c> with <c>e = e^−|x|</c>, so that nothing overflows and small results keep their digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Sigmoid(Vector<float> x)
    {
        var e = Exp(-Vector.Abs(x));
        return Vector.ConditionalSelect(Vector.LessThan(x, Vector<float>.Zero), e, Vector<float>.One) / (Vector<float>.One + e);
    }

    /// <summary><c>eʳ − 1</c> for <c>x = n · ln 2 + r</c>, |r| ≤ ln 2 / 2: <c>r + r² · P(r)</c>. x must lie in ±2¹⁰ or be NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> ExpMinusOneReduced(Vector<float> x, out Vector<int> n)
    {
        // Adding and subtracting 1.5 · 2²³ rounds to an integer, which then stands in the low bits.
        var magic = new Vector<float>(12582912f);
        var shifted = Vector.FusedMultiplyAdd(x, new Vector<float>(Log2E), magic);
        var whole = shifted - magic;
        n = Vector.AsVectorInt32(shifted) - Vector.AsVectorInt32(magic);
        var r = Vector.FusedMultiplyAdd(whole, new Vector<float>(-Ln2High), x);
        r = Vector.FusedMultiplyAdd(whole, new Vector<float>(-Ln2Low), r);
        var p = new Vector<float>(1.9875691500e-4f);
        p = Vector.FusedMultiplyAdd(p, r, new Vector<float>(1.3981999507e-3f));
        p = Vector.FusedMultiplyAdd(p, r, new Vector<float>(8.3334519073e-3f));
        p = Vector.FusedMultiplyAdd(p, r, new Vector<float>(4.1665795894e-2f));
        p = Vector.FusedMultiplyAdd(p, r, new Vector<float>(1.6666665459e-1f));
        p = Vector.FusedMultiplyAdd(p, r, new Vector<float>(5.0000001201e-1f));
        return Vector.FusedMultiplyAdd(p * r, r, r);
    }

    /// <summary><c>2ⁿ</c> for −127 &lt; n &lt; 128.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> PowerOfTwo(Vector<int> n) => Vector.AsVectorSingle((n + new Vector<int>(127)) << 23);

    /// <summary><c>min(max(x, low), high)</c>; NaN stays, because the processor's minimum and maximum give their second operand then.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Clamp(Vector<float> x, float low, float high) => Vector.MinNative(new Vector<float>(high), Vector.MaxNative(new Vector<float>(low), x));
}
