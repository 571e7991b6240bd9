using Baeum.Data;
using Baeum.Nn;
using Xunit;

namespace Baeum.TestKit;

/// <summary>Compares numbers with what they should be: <c>max|actual - expected| ≤ tolerance · max(1, max|expected|)</c>, the rule of the golden data.</summary>
public static class Close
{
    /// <summary>Fails unless all values are close; NaN and infinities must agree.</summary>
    public static void To(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual, double tolerance = 1e-5, string what = "values")
    {
        Assert.True(expected.Length == actual.Length, $"{what}: expected {expected.Length} values, received {actual.Length}.");
        double scale = 1;
        foreach (float value in expected)
            if (float.IsFinite(value))
                scale = Math.Max(scale, Math.Abs(value));
        for (int i = 0; i < expected.Length; i++)
        {
            float e = expected[i], a = actual[i];
            bool same = float.IsFinite(e) ? Math.Abs((double)a - e) <= tolerance * scale : e.Equals(a);
            Assert.True(same, FormattableString.Invariant($"{what}: value {i} should be {e:R} but is {a:R}, off by {Math.Abs(a - e):0.##e0}; allowed {tolerance * scale:0.##e0}."));
        }
    }

    /// <summary>As the other, with the shape.</summary>
    public static void To(Shape shape, ReadOnlySpan<float> expected, Variable actual, double tolerance = 1e-5, string what = "values")
    {
        Assert.True(shape == actual.Shape, $"{what}: expected shape {shape}, received {actual.Shape}.");
        To(expected, actual.Span, tolerance, what);
    }
}
