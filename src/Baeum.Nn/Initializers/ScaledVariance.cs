using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Random values whose variance follows from a weight's fans; what <c>VarianceScaling</c> and the initializers of Glorot, He and LeCun share.</summary>
internal static class ScaledVariance
{
    /// <summary>Standard deviation of a standard normal variable that is cut at ±2.</summary>
    private const double Truncated = 0.87962566103423978;

    public static void Draw(Rng random, Span<float> values, Shape shape, double scale, string mode, string distribution)
    {
        var (fanIn, fanOut) = Fans(shape);
        double fan = mode switch { "fan_in" => fanIn, "fan_out" => fanOut, _ => (fanIn + fanOut) / 2.0 };
        double variance = scale / Math.Max(1, fan);
        if (distribution == "uniform")
            random.Uniform(values, -(float)Math.Sqrt(3 * variance), (float)Math.Sqrt(3 * variance));
        else if (distribution == "untruncated_normal")
            random.Normal(values, 0, (float)Math.Sqrt(variance));
        else
            random.TruncatedNormal(values, 0, (float)(Math.Sqrt(variance) / Truncated));
    }

    /// <summary>Number of inputs and outputs that a value of a weight connects. Shape: [..., in, out].</summary>
    public static (long In, long Out) Fans(Shape shape)
    {
        if (shape.Rank < 2)
            return (shape.Size, shape.Size);
        long window = shape[..^2].Size;
        return (shape[^2] * window, shape[^1] * window);
    }
}
