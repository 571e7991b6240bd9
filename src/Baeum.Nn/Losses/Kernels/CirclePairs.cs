using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>The pairs of a batch in the circle loss.</summary>
internal readonly struct CirclePairs(float gamma, float margin, bool removeDiagonal)
{
    /// <summary>The loss of each sample, and in <paramref name="gradient"/> [batch, batch] its derivatives by the cosines to all samples.</summary>
    public void Values(ReadOnlySpan<float> labels, ReadOnlySpan<float> x, Span<float> y, Span<float> gradient)
    {
        int n = labels.Length;
        Gemm.Multiply(x, x, gradient, n, n, n == 0 ? 0 : x.Length / n, transposeB: true);
        for (int i = 0; i < n; i++)
        {
            var row = gradient.Slice(i * n, n);
            double partners = LogSumExp(row, labels, i, same: true), others = LogSumExp(row, labels, i, same: false), z = partners + others;
            y[i] = (float)(Math.Max(z, 0) + Math.Log(1 + Math.Exp(-Math.Abs(z))));
            double sigmoid = 1 / (1 + Math.Exp(-z));
            for (int j = 0; j < n; j++)
            {
                bool same = labels[j] == labels[i];
                double d = Math.Max(1 - row[j], 0), share = double.IsNegativeInfinity(z) || !Counts(i, j, same) ? 0 : sigmoid * Math.Exp(Exponent(d, same) - (same ? partners : others));
                row[j] = row[j] < 1 ? (float)(-share * Slope(d, same)) : 0;
            }
        }
    }

    /// <summary>dx[i] = Σⱼ (dy[i]·g[i, j] + dy[j]·g[j, i]) · x[j], with g the derivatives by the cosines.</summary>
    public static void Push(ReadOnlySpan<float> gradient, ReadOnlySpan<float> x, ReadOnlySpan<float> dy, Span<float> dx)
    {
        int n = dy.Length;
        var both = Pool.Rent(n * n);
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                both.Span[i * n + j] = dy[i] * gradient[i * n + j] + dy[j] * gradient[j * n + i];
        Gemm.Multiply(both.Span, x, dx, n, n == 0 ? 0 : x.Length / n, n);
        Pool.Return(both);
    }

    private bool Counts(int i, int j, bool same) => !same || i != j || !removeDiagonal;

    private double LogSumExp(ReadOnlySpan<float> cosines, ReadOnlySpan<float> labels, int i, bool same)
    {
        double max = double.NegativeInfinity, sum = 0;
        for (int pass = 0; pass < 2; pass++)
            for (int j = 0; j < cosines.Length; j++)
                if (labels[j] == labels[i] == same && Counts(i, j, same))
                {
                    double exponent = Exponent(Math.Max(1 - cosines[j], 0), same);
                    if (pass == 0)
                        max = Math.Max(max, exponent);
                    else
                        sum += Math.Exp(exponent - max);
                }
        return double.IsNegativeInfinity(max) ? max : max + Math.Log(sum);
    }

    /// <summary>-gamma·(margin + d)·(margin - d) for the same class, gamma·(1 + margin - d)·(1 - margin - d) for another.</summary>
    private double Exponent(double d, bool same)
        => same ? -gamma * Math.Max(margin + d, 0) * (margin - d) : gamma * Math.Max(1 + margin - d, 0) * (1 - margin - d);

    /// <summary>The derivative of <see cref="Exponent"/> by d.</summary>
    private double Slope(double d, bool same)
        => same ? margin + d > 0 ? 2 * gamma * d : 0 : 1 + margin - d > 0 ? 2 * gamma * (d - 1) : 0;
}
