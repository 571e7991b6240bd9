using System.Numerics;

namespace Baeum.Compute.Tests;

public class VectorMathTests
{
    [Fact]
    public void Exp_is_within_its_bound() => Sweep(VectorMath.Exp, Math.Exp, 1.1);

    [Fact]
    public void Expm1_is_within_its_bound() => Sweep(VectorMath.Expm1, Exactly.Expm1, 1.5);

    [Fact]
    public void Log_is_within_its_bound() => Sweep(VectorMath.Log, Math.Log, 1);

    [Fact]
    public void Log1p_is_within_its_bound() => Sweep(VectorMath.Log1p, Exactly.Log1p, 1);

    [Fact]
    public void Tanh_is_within_its_bound() => Sweep(VectorMath.Tanh, Math.Tanh, 2.5);

    [Fact]
    public void Sigmoid_is_within_its_bound() => Sweep(VectorMath.Sigmoid, Exactly.Sigmoid, 2.5);

    [Fact]
    public void Softplus_is_within_its_bound() => Sweep(VectorMath.Softplus, Exactly.Softplus, 1.7);

    [Fact]
    public void Erf_is_within_its_bound() => Sweep(VectorMath.Erf, Exactly.Erf, 1.1);

    [Fact]
    public void NormalCdf_is_within_its_bound() => Sweep(VectorMath.NormalCdf, Exactly.NormalCdf, 5);

    [Fact]
    public void Pow_is_that_of_C()
    {
        foreach (float a in Samples.Special)
            foreach (float b in Samples.Special)
                Bits.Equal([MathF.Pow(a, b)], [VectorMath.Pow(new Vector<float>(a), new Vector<float>(b))[0]], $"{a} ^ {b}");
    }

    /// <summary>Every 1,009th float of all four billion, and the special ones.</summary>
    private static void Sweep(Func<Vector<float>, Vector<float>> function, Func<double, double> exact, double bound)
    {
        double worst = 0;
        float where = 0;
        void Try(float x)
        {
            float y = function(new Vector<float>(x))[0];
            double error = Error(y, exact(x));
            if (!(error <= worst))
                (worst, where) = (error, x);
        }
        foreach (float x in Samples.Special)
            Try(x);
        for (long bits = 0; bits <= uint.MaxValue; bits += 1009)
            Try(BitConverter.UInt32BitsToSingle((uint)bits));
        Assert.True(worst <= bound, $"{worst} ulp at {where:R}: received {function(new Vector<float>(where))[0]:R}, expected {(float)exact(where):R}");
    }

    /// <summary>Distance in units of the last place of the float nearest to the exact value; infinite if the one is NaN and the other not, or the sign of a zero is wrong.</summary>
    private static double Error(float y, double exact)
    {
        float rounded = (float)exact;
        if (float.IsNaN(rounded) || float.IsInfinity(rounded) || rounded == 0)
            return float.IsNaN(rounded) ? float.IsNaN(y) ? 0 : double.PositiveInfinity : BitConverter.SingleToInt32Bits(y) == BitConverter.SingleToInt32Bits(rounded) || MathF.Abs(y) == float.Epsilon ? 0 : double.PositiveInfinity;
        double ulp = Math.Max(Math.ScaleB(1, Math.ILogB(rounded) - 23), float.Epsilon);
        return float.IsNaN(y) ? double.PositiveInfinity : Math.Abs(y - exact) / ulp;
    }
}
