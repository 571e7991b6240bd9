namespace Baeum.Compute;

public static unsafe partial class Reduce
{
    /// <summary>Mean and population variance (ddof = 0) over n in one pass: <c>mean[o, i] = Σⱼ x[o, j, i] / n</c>, <c>variance[o, i] = Σⱼ (x[o, j, i] − mean)² / n</c>. NaN for n = 0.</summary>
    /// <remarks>A constant group has exactly its value and variance 0.</remarks>
    public static void MeanVariance(ReadOnlySpan<float> x, int outer, int n, int inner, Span<double> mean, Span<double> variance)
    {
        CheckShape(x.Length, outer, n, inner, mean.Length);
        Check.SameLength(mean.Length, variance.Length);
        if (n == 0)
        {
            mean.Fill(double.NaN);
            variance.Fill(double.NaN);
        }
        if (x.IsEmpty)
            return;
        var slab = new Slab(outer, n, inner);
        var block = Pool.Rent(checked(4 * slab.Chunks * slab.Results));
        fixed (float* px = x, memory = block.Span)
        {
            double* partial = (double*)memory;
            Threads.For(slab.Parts, new MomentsBody(slab, px, partial));
            for (int i = 0; i < slab.Results; i++)
            {
                double sum = 0, squares = 0;
                for (int chunk = 0; chunk < slab.Chunks; chunk++)
                {
                    double* results = partial + 2L * chunk * slab.Results + i;
                    sum += results[0];
                    squares += results[slab.Results];
                }
                double shift = px[(long)(i / inner) * n * inner + i % inner];
                mean[i] = shift + sum / n;
                variance[i] = Math.Max(0, (squares - sum * (sum / n)) / n);
            }
        }
        Pool.Return(block);
    }

    /// <summary>The same, rounded to float.</summary>
    public static void MeanVariance(ReadOnlySpan<float> x, int outer, int n, int inner, Span<float> mean, Span<float> variance)
    {
        CheckShape(x.Length, outer, n, inner, mean.Length);
        Check.SameLength(mean.Length, variance.Length);
        int results = mean.Length;
        var block = Pool.Rent(checked(4 * results));
        fixed (float* memory = block.Span)
        {
            var means = new Span<double>(memory, results);
            var variances = new Span<double>((double*)memory + results, results);
            MeanVariance(x, outer, n, inner, means, variances);
            for (int i = 0; i < results; i++)
                (mean[i], variance[i]) = ((float)means[i], (float)variances[i]);
        }
        Pool.Return(block);
    }
}
