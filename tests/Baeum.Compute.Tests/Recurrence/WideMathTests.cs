using System.Runtime.Intrinsics;

namespace Baeum.Compute.Tests;

/// <summary>The functions of gates: their error against float64, and the same bits at every width.</summary>
public unsafe class WideMathTests
{
    // Of both signs and all magnitudes, 19 of each power of two from 2⁻³⁰ to 2⁶: the sigmoid's digits end at −87.
    private static readonly float[] Arguments = [0f, .. from e in Enumerable.Range(-30, 37) from m in Enumerable.Range(0, 19) from sign in new[] { 1, -1 } select sign * MathF.ScaleB(1 + m / 19f, e) into x where x > -87f select x];

    [Fact]
    public void Sigmoid_is_within_its_bound_and_the_same_at_every_width()
        => Check(WideMath<Vector512<float>, Wide512>.Sigmoid, WideMath<Vector256<float>, Wide256>.Sigmoid, WideMath<Vector128<float>, Wide128>.Sigmoid, Exactly.Sigmoid);

    [Fact]
    public void Tanh_is_within_its_bound_and_the_same_at_every_width()
        => Check(WideMath<Vector512<float>, Wide512>.Tanh, WideMath<Vector256<float>, Wide256>.Tanh, WideMath<Vector128<float>, Wide128>.Tanh, Math.Tanh);

    [Theory]
    [InlineData(float.NegativeInfinity, 0, -1)]
    [InlineData(float.PositiveInfinity, 1, 1)]
    [InlineData(float.NaN, float.NaN, float.NaN)]
    [InlineData(-1000f, 0, -1)]
    [InlineData(1000f, 1, 1)]
    public void Ends_and_NaN_come_out_as_limits(float x, float sigmoid, float tanh)
    {
        Assert.Equal(sigmoid, WideMath<Vector128<float>, Wide128>.Sigmoid(Vector128.Create(x))[0], 1e-37f);
        Assert.Equal(tanh, WideMath<Vector128<float>, Wide128>.Tanh(Vector128.Create(x))[0]);
    }

    private static void Check(Func<Vector512<float>, Vector512<float>> wide, Func<Vector256<float>, Vector256<float>> half, Func<Vector128<float>, Vector128<float>> quarter, Func<double, double> exact)
    {
        foreach (float x in Arguments)
        {
            float y = wide(Vector512.Create(x))[0];
            double expected = exact(x), ulp = Math.Max(MathF.BitIncrement((float)Math.Abs(expected)) - (float)Math.Abs(expected), float.Epsilon);
            Assert.True(Math.Abs(y - expected) <= 2.5 * ulp, $"{x}: {y} instead of {expected}");
            Bits.Equal([y, y], [half(Vector256.Create(x))[7], quarter(Vector128.Create(x))[3]], $"{x}");
        }
    }
}
