namespace Baeum.Compute;

public static unsafe partial class Reduce
{
    /// <summary><c>sums[i] = Σⱼ y[j, i]</c> and <c>products[i] = Σⱼ y[j, i] · (x[j, i] − mean[i])</c> in one pass: what a normalisation of columns needs for its gradient. Terms are floats, sums are taken in double. Shape: [n, inner] twice, [inner] → [inner] twice.</summary>
    public static void CentredSums(ReadOnlySpan<float> y, ReadOnlySpan<float> x, ReadOnlySpan<float> mean, int n, int inner, Span<float> sums, Span<float> products)
    {
        CheckShape(y.Length, 1, n, inner, sums.Length);
        Check.SameLength(y.Length, x.Length);
        Check.SameLength(sums.Length, mean.Length);
        Check.SameLength(sums.Length, products.Length);
        if (sums.IsEmpty)
            return;
        var slab = new Slab(1, n, inner);
        var block = Pool.Rent(checked(4 * slab.Chunks * inner));
        fixed (float* py = y, px = x, pm = mean, memory = block.Span)
        {
            double* partial = (double*)memory;
            Threads.For(slab.Parts, new CentredSumsBody(slab, py, px, pm, partial));
            Join<SumFold>(partial, slab, 2 * inner, partial);
            Join<SumFold>(partial + inner, slab, 2 * inner, partial + inner);
            for (int i = 0; i < inner; i++)
                (sums[i], products[i]) = ((float)partial[i], (float)partial[inner + i]);
        }
        Pool.Return(block);
    }
}
