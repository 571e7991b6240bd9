using System.Numerics;
using System.Runtime.CompilerServices;

namespace Baeum.Compute;

public static partial class VectorMath
{
    /// <summary><c>ln x</c>, within 1 ulp; −∞ at 0, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Log(Vector<float> x)
    {
        // Denormals are brought into the normal range first.
        var small = Vector.LessThan(x, new Vector<float>(1.17549435e-38f));
        var scaled = Vector.ConditionalSelect(small, x * 8388608f, x);
        var f = Mantissa(scaled, out var exponent) - Vector<float>.One;
        exponent -= Vector.ConditionalSelect(small, new Vector<float>(23f), Vector<float>.Zero);
        return LogSpecial(x, LogReduced(f, exponent, Vector<float>.Zero));
    }

    /// <summary><c>ln(1 + x)</c>, within 1 ulp, also near 0; −∞ at −1, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Log1p(Vector<float> x)
    {
        var one = Vector<float>.One;
        var u = one + x;
        var f = Mantissa(u, out var exponent) - one;
        // What 1 + x lost to rounding, relative to u. Where the exponent is 0, f is x itself.
        var lost = Vector.ConditionalSelect(Vector.GreaterThan(x, one), one - (u - x), x - (u - one)) / u;
        var isSmall = Vector.Equals(exponent, Vector<float>.Zero);
        var y = LogReduced(Vector.ConditionalSelect(isSmall, x, f), exponent, Vector.ConditionalSelect(isSmall, Vector<float>.Zero, lost));
        return Vector.ConditionalSelect(Vector.Equals(x, Vector<float>.Zero), x, LogSpecial(u, y));
    }

    /// <summary><c>ln(1 + eˣ) = max(x, 0) + ln(1 + e)</c> with <c>e = e^−|x|</c>, within 1.7 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Softplus(Vector<float> x)
    {
        // 1 + e lies in [1, 2]: above √2 it is halved, (1 + e)/2 − 1 = (e − 1)/2.
        var e = Exp(-Vector.Abs(x));
        var above = Vector.GreaterThan(e, new Vector<float>(0.414213562f));
        var f = Vector.ConditionalSelect(above, (e - Vector<float>.One) * 0.5f, e);
        var exponent = Vector.ConditionalSelect(above, Vector<float>.One, Vector<float>.Zero);
        return Vector.MaxNative(Vector<float>.Zero, x) + LogReduced(f, exponent, Vector<float>.Zero);
    }

    /// <summary><c>aᵇ</c> with the special cases of C's <c>pow</c>, number by number.</summary>
    public static Vector<float> Pow(Vector<float> a, Vector<float> b)
    {
        Span<float> y = stackalloc float[Vector<float>.Count];
        for (int i = 0; i < y.Length; i++)
            y[i] = MathF.Pow(a[i], b[i]);
        return new Vector<float>(y);
    }

    /// <summary>m and exponent with <c>x = m · 2^exponent</c>, √½ ≤ m &lt; √2, for normal x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Mantissa(Vector<float> x, out Vector<float> exponent)
    {
        var bits = Vector.AsVectorInt32(x) - new Vector<int>(0x3F3504F3);
        exponent = Vector.ConvertToSingle(bits >> 23);
        return Vector.AsVectorSingle((bits & new Vector<int>(0x7FFFFF)) + new Vector<int>(0x3F3504F3));
    }

    /// <summary><c>ln(1 + f) + exponent · ln 2 + lost</c>: <c>f − f²/2 + f³ · P(f)</c> for √½ ≤ 1 + f &lt; √2. Source of P: Cephes <c>logf</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> LogReduced(Vector<float> f, Vector<float> exponent, Vector<float> lost)
    {
        var p = new Vector<float>(7.0376836292e-2f);
        p = Vector.FusedMultiplyAdd(p, f, new Vector<float>(-1.1514610310e-1f));
        p = Vector.FusedMultiplyAdd(p, f, new Vector<float>(1.1676998740e-1f));
        p = Vector.FusedMultiplyAdd(p, f, new Vector<float>(-1.2420140846e-1f));
        p = Vector.FusedMultiplyAdd(p, f, new Vector<float>(1.4249322787e-1f));
        p = Vector.FusedMultiplyAdd(p, f, new Vector<float>(-1.6668057665e-1f));
        p = Vector.FusedMultiplyAdd(p, f, new Vector<float>(2.0000714765e-1f));
        p = Vector.FusedMultiplyAdd(p, f, new Vector<float>(-2.4999993993e-1f));
        p = Vector.FusedMultiplyAdd(p, f, new Vector<float>(3.3333331174e-1f));
        var square = f * f;
        var y = Vector.FusedMultiplyAdd(p * f, square, Vector.FusedMultiplyAdd(exponent, new Vector<float>(Ln2Low), lost));
        y = Vector.FusedMultiplyAdd(square, new Vector<float>(-0.5f), y) + f;
        return Vector.FusedMultiplyAdd(exponent, new Vector<float>(Ln2High), y);
    }

    /// <summary>The logarithm <paramref name="y"/> of <paramref name="x"/>, put right where x is 0, negative, infinite or NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> LogSpecial(Vector<float> x, Vector<float> y)
    {
        var infinity = new Vector<float>(float.PositiveInfinity);
        y = Vector.ConditionalSelect(Vector.LessThan(x, infinity), y, x);
        y = Vector.ConditionalSelect(Vector.Equals(x, Vector<float>.Zero), -infinity, y);
        return Vector.ConditionalSelect(Vector.LessThan(x, Vector<float>.Zero), new Vector<float>(float.NaN), y);
    }
}
