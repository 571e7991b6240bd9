using System.Numerics;
using System.Runtime.CompilerServices;

namespace Baeum.Compute;

public static partial class VectorMath
{
    /// <summary><c>erf x</c>, within 1.1 ulp: a polynomial of x² near 0, else <c>1 − e^(−q(|x|))</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Erf(Vector<float> x)
    {
        var t = Vector.MinNative(new Vector<float>(4f), Vector.Abs(x));
        var s = x * x;
        var near = new Vector<float>(-5.96761703e-4f);
        near = Vector.FusedMultiplyAdd(near, s, new Vector<float>(4.99119423e-3f));
        near = Vector.FusedMultiplyAdd(near, s, new Vector<float>(-2.67681349e-2f));
        near = Vector.FusedMultiplyAdd(near, s, new Vector<float>(1.12819925e-1f));
        near = Vector.FusedMultiplyAdd(near, s, new Vector<float>(-3.76125336e-1f));
        near = Vector.FusedMultiplyAdd(near, s, new Vector<float>(1.28379166e-1f));
        near = Vector.FusedMultiplyAdd(near, x, x);
        var far = Vector.FusedMultiplyAdd(new Vector<float>(-1.72853470e-5f), t, new Vector<float>(3.83197126e-4f));
        far = Vector.FusedMultiplyAdd(far, t, new Vector<float>(-3.88396438e-3f));
        far = Vector.FusedMultiplyAdd(far, t, new Vector<float>(2.42546219e-2f));
        far = Vector.FusedMultiplyAdd(far, t, new Vector<float>(-1.06777877e-1f));
        far = Vector.FusedMultiplyAdd(far, t, new Vector<float>(-6.34846687e-1f));
        far = Vector.FusedMultiplyAdd(far, t, new Vector<float>(-1.28717512e-1f));
        far = Vector.CopySign(Vector<float>.One - Exp(Vector.FusedMultiplyAdd(far, t, -t)), x);
        return Vector.ConditionalSelect(Vector.GreaterThan(t, new Vector<float>(0.927734375f)), far, near);
    }

    /// <summary><c>Φ(x) = erfc(−x / √2) / 2</c>, the normal distribution, within 5 ulp also where it is tiny.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> NormalCdf(Vector<float> x)
    {
        var half = new Vector<float>(0.5f);
        var a = Vector.Abs(x);
        // e^(−x²/2), with what rounding took from x²/2.
        var s = a * a * 0.5f;
        var lost = Vector.FusedMultiplyAdd(a * -0.5f, a, s);
        var e = Exp(-s) * half;
        var r = ScaledErfc(a * 0.707106781186547524f);
        r *= Vector.FusedMultiplyAdd(e, lost, e);
        r = Vector.ConditionalSelect(Vector.GreaterThan(a, new Vector<float>(14.5f)), Vector<float>.Zero, r);
        return Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<float>.Zero), Vector<float>.One - r, r);
    }

    /// <summary><c>e^(a²) · erfc(a)</c> for a ≥ 0. Source: Shepherd and Laframboise, Mathematics of Computation 36 (1981): (1 + 2a) e^(a²) erfc(a) as a polynomial of (a − 2) / (a + 2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> ScaledErfc(Vector<float> a)
    {
        var q = (a - new Vector<float>(2f)) / (a + new Vector<float>(2f));
        var p = new Vector<float>(-4.01139259e-4f);
        p = Vector.FusedMultiplyAdd(p, q, new Vector<float>(-1.23075210e-3f));
        p = Vector.FusedMultiplyAdd(p, q, new Vector<float>(1.31355342e-3f));
        p = Vector.FusedMultiplyAdd(p, q, new Vector<float>(8.63227434e-3f));
        p = Vector.FusedMultiplyAdd(p, q, new Vector<float>(-8.05991981e-3f));
        p = Vector.FusedMultiplyAdd(p, q, new Vector<float>(-5.42046614e-2f));
        p = Vector.FusedMultiplyAdd(p, q, new Vector<float>(1.64055392e-1f));
        p = Vector.FusedMultiplyAdd(p, q, new Vector<float>(-1.66031361e-1f));
        p = Vector.FusedMultiplyAdd(p, q, new Vector<float>(-9.27639827e-2f));
        p = Vector.FusedMultiplyAdd(p, q, new Vector<float>(2.76978403e-1f));
        return (p + Vector<float>.One) / (a + a + Vector<float>.One);
    }
}
