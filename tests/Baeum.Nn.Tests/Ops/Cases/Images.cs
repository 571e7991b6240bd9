using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Operations that look at values between and beyond pixels.</summary>
internal static class Images
{
    private const string Resize = "ResizeOp.Resize(Variable, int, int, String, bool)", Affine = "AffineTransformOp.AffineTransform(Variable, ReadOnlySpan<float>, String, float, String)";

    // A turn with a shift and a plain shift, off any pixel's middle.
    private static readonly float[] Maps = [0.8f, -0.6f, 0.93f, 0.6f, 0.8f, -1.17f, 1, 0, -1.37f, 0, 1, 2.41f];

    public static IEnumerable<OpCase> Cases =>
    [
        Resized(5, 8, "nearest", false, (o, n) => [(Math.Min((int)((o + 0.5) * n / 8), n - 1), 1)]),
        Resized(7, 3, "nearest", false, (o, n) => [(Math.Min((int)((o + 0.5) * n / 3), n - 1), 1)]),
        Resized(5, 8, "bilinear", false, (o, n) => Around((o + 0.5) * n / 8, 1, 1, t => 1 - t, n)),
        Resized(8, 3, "bilinear", true, (o, n) => Around((o + 0.5) * n / 3, 1, 8.0 / 3, t => 1 - t, n)),
        Resized(8, 5, "bicubic", false, (o, n) => Around((o + 0.5) * n / 5, 2, 1, t => t < 1 ? 1.5 * t * t * t - 2.5 * t * t + 1 : -0.5 * t * t * t + 2.5 * t * t - 4 * t + 2, n)),
        Resized(9, 6, "lanczos3", true, (o, n) => Around((o + 0.5) * n / 6, 3, 1.5, t => Sinc(t) * Sinc(t / 3), n)),
        Resized(4, 9, "lanczos5", false, (o, n) => Around((o + 0.5) * n / 9, 5, 1, t => Sinc(t) * Sinc(t / 5), n)),
        new("ResizeOp.AdaptiveAverage(Variable, int, int)", [[2, 7, 3]], v => v[0].AdaptiveAverage(1, 3), g => Grid.Of([2, 3, 3], p => Part(p[1]).Average(i => g[0][p[0], i, p[2]]))),
        new("ResizeOp.AdaptiveMax(Variable, int, int)", [[2, 7, 3]], v => v[0].AdaptiveMax(1, 3), g => Grid.Of([2, 3, 3], p => Part(p[1]).Max(i => g[0][p[0], i, p[2]]))),
        new("ResizeOp.AdaptiveMax(Variable, int, int)", [[2, 3]], v => v[0].AdaptiveMax(1, 5), g => Grid.Of([2, 5], p => Enumerable.Range(p[1] * 3 / 5, ((p[1] + 1) * 3 + 4) / 5 - p[1] * 3 / 5).Max(i => g[0][p[0], i]))),
        Transformed("reflect", "bilinear", (i, n) => i < 0 ? -i - 1 : i >= n ? 2 * n - 1 - i : i),
        Transformed("wrap", "bilinear", (i, n) => (i % n + n) % n, whole: false),
        Transformed("nearest", "bilinear", (i, n) => Math.Clamp(i, 0, n - 1)),
        Transformed("constant", "bilinear", (i, n) => i >= 0 && i < n ? i : null),
        Transformed("reflect", "nearest", (i, n) => i < 0 ? -i - 1 : i >= n ? 2 * n - 1 - i : i),
    ];

    private static OpCase Resized(int n, int length, string interpolation, bool antialias, Func<int, int, IEnumerable<(int At, double Weight)>> taps)
        => new(Resize, [[2, n, 3]], v => v[0].Resize(1, length, interpolation, antialias), g => Grid.Of([2, length, 3], p => taps(p[1], n).Sum(t => t.Weight * g[0][p[0], t.At, p[2]])));

    /// <summary>The positions within a kernel's radius with their weights, which sum to 1.</summary>
    private static (int, double)[] Around(double at, int radius, double stretch, Func<double, double> kernel, int n)
    {
        var taps = Enumerable.Range(0, n).Select(i => (i, Distance: Math.Abs(i + 0.5 - at) / stretch)).Where(t => t.Distance < radius).Select(t => (t.i, Weight: kernel(t.Distance))).ToArray();
        return [.. taps.Select(t => (t.i, t.Weight / taps.Sum(u => u.Weight)))];
    }

    /// <summary>Pixels near to where a map looks; positions are folded first, as TensorFlow does, and where that matters not at all, pixel by pixel.</summary>
    private static OpCase Transformed(string fillMode, string interpolation, Func<int, int, int?> fold, bool whole = true)
        => new(Affine, [[2, 5, 6, 2]], v => v[0].AffineTransform(Maps, fillMode, 0.5f, interpolation), g => Grid.Of([2, 5, 6, 2], p =>
        {
            float[] map = Maps[(6 * p[0])..];
            double x = (double)map[0] * p[2] + (double)map[1] * p[1] + map[2], y = (double)map[3] * p[2] + (double)map[4] * p[1] + map[5];
            if (!whole)
                (x, y) = (Math.Min(x - 6 * Math.Floor(x / 6), 5), Math.Min(y - 5 * Math.Floor(y / 5), 4));
            double sum = 0;
            for (int i = -12; i < 18; i++)
                for (int j = -12; j < 18; j++)
                {
                    double weight = interpolation == "nearest" ? (Math.Abs(i - y) < 0.5 && Math.Abs(j - x) < 0.5 ? 1 : 0) : Math.Max(0, 1 - Math.Abs(i - y)) * Math.Max(0, 1 - Math.Abs(j - x));
                    if (weight > 0)
                        sum += weight * (fold(i, 5) is { } row && fold(j, 6) is { } column ? g[0][p[0], row, column, p[3]] : 0.5);
                }
            return sum;
        }));

    private static IEnumerable<int> Part(int i) => Enumerable.Range(i * 7 / 3, ((i + 1) * 7 + 2) / 3 - i * 7 / 3);

    private static double Sinc(double t) => t == 0 ? 1 : Math.Sin(Math.PI * t) / (Math.PI * t);
}
