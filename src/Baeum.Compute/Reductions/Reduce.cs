namespace Baeum.Compute;

/// <summary>Reductions. An array is seen as x [outer, n, inner] and reduced over n to y [outer, inner]. Sums are taken in double; the order depends on the shape alone.</summary>
public static class Reduce
{
    /// <summary><c>y[o, i] = Σₙ x[o, n, i]</c></summary>
    public static void Sum(ReadOnlySpan<float> x, int outer, int n, int inner, Span<float> y)
    {
        CheckShape(x, outer, n, inner, y.Length);
        for (int o = 0; o < outer; o++)
            for (int i = 0; i < inner; i++)
            {
                double sum = 0;
                for (int j = 0; j < n; j++)
                    sum += x[(o * n + j) * inner + i];
                y[o * inner + i] = (float)sum;
            }
    }

    /// <summary><c>y[o, i] = Σₙ x[o, n, i] / n</c>; NaN for n = 0.</summary>
    public static void Mean(ReadOnlySpan<float> x, int outer, int n, int inner, Span<float> y)
    {
        CheckShape(x, outer, n, inner, y.Length);
        for (int o = 0; o < outer; o++)
            for (int i = 0; i < inner; i++)
            {
                double sum = 0;
                for (int j = 0; j < n; j++)
                    sum += x[(o * n + j) * inner + i];
                y[o * inner + i] = (float)(sum / n);
            }
    }

    /// <summary>Largest of each group; NaN if one is; −∞ for n = 0.</summary>
    public static void Max(ReadOnlySpan<float> x, int outer, int n, int inner, Span<float> y)
    {
        CheckShape(x, outer, n, inner, y.Length);
        for (int o = 0; o < outer; o++)
            for (int i = 0; i < inner; i++)
            {
                float max = float.NegativeInfinity;
                for (int j = 0; j < n; j++)
                    max = MathF.Max(max, x[(o * n + j) * inner + i]);
                y[o * inner + i] = max;
            }
    }

    /// <summary>Smallest of each group; NaN if one is; ∞ for n = 0.</summary>
    public static void Min(ReadOnlySpan<float> x, int outer, int n, int inner, Span<float> y)
    {
        CheckShape(x, outer, n, inner, y.Length);
        for (int o = 0; o < outer; o++)
            for (int i = 0; i < inner; i++)
            {
                float min = float.PositiveInfinity;
                for (int j = 0; j < n; j++)
                    min = MathF.Min(min, x[(o * n + j) * inner + i]);
                y[o * inner + i] = min;
            }
    }

    /// <summary>Position of the largest of each group: the first of equals, the first NaN if there is one. Source: <c>numpy.argmax</c>.</summary>
    public static void ArgMax(ReadOnlySpan<float> x, int outer, int n, int inner, Span<int> y)
    {
        CheckShape(x, outer, n, inner, y.Length);
        for (int o = 0; o < outer; o++)
            for (int i = 0; i < inner; i++)
            {
                int best = 0;
                for (int j = 1; j < n; j++)
                {
                    float value = x[(o * n + j) * inner + i], bar = x[(o * n + best) * inner + i];
                    if (value > bar || (float.IsNaN(value) && !float.IsNaN(bar)))
                        best = j;
                }
                y[o * inner + i] = best;
            }
    }

    /// <summary>Position of the smallest of each group: the first of equals, the first NaN if there is one. Source: <c>numpy.argmin</c>.</summary>
    public static void ArgMin(ReadOnlySpan<float> x, int outer, int n, int inner, Span<int> y)
    {
        CheckShape(x, outer, n, inner, y.Length);
        for (int o = 0; o < outer; o++)
            for (int i = 0; i < inner; i++)
            {
                int best = 0;
                for (int j = 1; j < n; j++)
                {
                    float value = x[(o * n + j) * inner + i], bar = x[(o * n + best) * inner + i];
                    if (value < bar || (float.IsNaN(value) && !float.IsNaN(bar)))
                        best = j;
                }
                y[o * inner + i] = best;
            }
    }

    /// <summary>Mean and population variance (ddof = 0) of each group.</summary>
    public static void MeanVariance(ReadOnlySpan<float> x, int outer, int n, int inner, Span<double> mean, Span<double> variance)
    {
        CheckShape(x, outer, n, inner, mean.Length);
        CheckShape(x, outer, n, inner, variance.Length);
        for (int o = 0; o < outer; o++)
            for (int i = 0; i < inner; i++)
            {
                double sum = 0, squares = 0;
                for (int j = 0; j < n; j++)
                    sum += x[(o * n + j) * inner + i];
                for (int j = 0; j < n; j++)
                {
                    double d = x[(o * n + j) * inner + i] - sum / n;
                    squares += d * d;
                }
                mean[o * inner + i] = sum / n;
                variance[o * inner + i] = squares / n;
            }
    }

    /// <summary>As the other overload, rounded to float.</summary>
    public static void MeanVariance(ReadOnlySpan<float> x, int outer, int n, int inner, Span<float> mean, Span<float> variance)
    {
        var (m, v) = (new double[mean.Length], new double[variance.Length]);
        MeanVariance(x, outer, n, inner, m, v);
        for (int i = 0; i < m.Length; i++)
            (mean[i], variance[i]) = ((float)m[i], (float)v[i]);
    }

    /// <summary><c>Σ x</c></summary>
    public static double Sum(ReadOnlySpan<float> x)
    {
        double sum = 0;
        foreach (float value in x)
            sum += value;
        return sum;
    }

    /// <summary><c>Σ x²</c></summary>
    public static double SumOfSquares(ReadOnlySpan<float> x) => Dot(x, x);

    /// <summary><c>Σ a · b</c></summary>
    public static double Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        Check.SameLength(a.Length, b.Length);
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += (double)a[i] * b[i];
        return sum;
    }

    /// <summary>Largest value; NaN if there is one; −∞ of nothing.</summary>
    public static float Max(ReadOnlySpan<float> x)
    {
        float max = float.NegativeInfinity;
        foreach (float value in x)
            max = MathF.Max(max, value);
        return max;
    }

    /// <summary>Smallest value; NaN if there is one; ∞ of nothing.</summary>
    public static float Min(ReadOnlySpan<float> x)
    {
        float min = float.PositiveInfinity;
        foreach (float value in x)
            min = MathF.Min(min, value);
        return min;
    }

    private static void CheckShape(ReadOnlySpan<float> x, int outer, int n, int inner, int results)
    {
        if ((long)outer * n * inner != x.Length || (long)outer * inner != results)
            throw new ArgumentException($"Reduce: [{outer}, {n}, {inner}] to [{outer}, {inner}] does not fit {x.Length} values and {results} results.");
    }
}
