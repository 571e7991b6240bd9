using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>The functions of gates for any width of registers, with the same bits in each. They take two thirds of the operations of <see cref="VectorMath"/>'s, whose care for denormals a gate does not need.</summary>
internal static class WideMath<TVector, TWide>
    where TVector : struct
    where TWide : struct, IWide<TVector>
{
    /// <summary><c>1 / (1 + e⁻ˣ)</c>, within 2.5 ulp for x ≥ −87, below that <c>e⁻⁸⁷</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Sigmoid(TVector x)
    {
        var one = TWide.Repeat(1f);
        var p = ExpMinusOneReduced(TWide.Clamp(TWide.Subtract(TWide.Zero, x), TWide.Repeat(-87f), TWide.Repeat(87f)), out var power);
        return TWide.Divide(one, TWide.Add(TWide.MultiplyAdd(p, power, power), one));
    }

    /// <summary><c>tanh x = t / (t + 2)</c> with <c>t = e²ˣ − 1</c>, within 2.5 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Tanh(TVector x)
    {
        var p = ExpMinusOneReduced(TWide.Clamp(TWide.Add(x, x), TWide.Repeat(-19f), TWide.Repeat(19f)), out var power);
        var t = TWide.MultiplyAdd(p, power, TWide.Subtract(power, TWide.Repeat(1f)));
        return TWide.Divide(t, TWide.Add(t, TWide.Repeat(2f)));
    }

    /// <summary><c>x − y · x</c>, as in the slopes of both: <c>y · (1 − y)</c> and <c>1 − y²</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Less(TVector x, TVector y) => TWide.MultiplyAdd(TWide.Subtract(TWide.Zero, y), x, x);

    /// <summary><c>eʳ − 1</c> and <c>2ⁿ</c> for <c>x = n · ln 2 + r</c>, |r| ≤ ln 2 / 2, for x in ±87: <c>r + r² · P(r)</c>. NaN stays in r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector ExpMinusOneReduced(TVector x, out TVector power)
    {
        // Adding 1.5 · 2²³ rounds to an integer, which then stands in the low bits; the 127 makes it the bits of an exponent.
        var magic = TWide.Repeat(12582912f + 127f);
        var shifted = TWide.MultiplyAdd(x, TWide.Repeat(VectorMath.Log2E), magic);
        var whole = TWide.Subtract(shifted, magic);
        power = TWide.PowerOfTwo(shifted);
        var r = TWide.MultiplyAdd(whole, TWide.Repeat(-VectorMath.Ln2High), x);
        r = TWide.MultiplyAdd(whole, TWide.Repeat(-VectorMath.Ln2Low), r);
        var p = TWide.Repeat(1.9875691500e-4f);
        p = TWide.MultiplyAdd(p, r, TWide.Repeat(1.3981999507e-3f));
        p = TWide.MultiplyAdd(p, r, TWide.Repeat(8.3334519073e-3f));
        p = TWide.MultiplyAdd(p, r, TWide.Repeat(4.1665795894e-2f));
        p = TWide.MultiplyAdd(p, r, TWide.Repeat(1.6666665459e-1f));
        p = TWide.MultiplyAdd(p, r, TWide.Repeat(5.0000001201e-1f));
        return TWide.MultiplyAdd(TWide.Multiply(p, r), r, r);
    }
}
