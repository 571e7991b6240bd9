namespace Baeum.Compute;

public static unsafe partial class Reduce
{
    /// <summary><c>y[j, i] = op(a[j, i], b[j, i])</c> and <c>sums[i] = Σⱼ y[j, i]</c> in one pass over memory; the same bits as <see cref="Elementwise"/>'s map and <see cref="Sum(ReadOnlySpan{float}, int, int, int, Span{float})"/> after it. Shape: [n, inner] twice → [n, inner], [inner].</summary>
    /// <param name="y">May be one of the inputs.</param>
    public static void MapSum<TOp>(TOp op, ReadOnlySpan<float> a, ReadOnlySpan<float> b, int n, int inner, Span<float> y, Span<float> sums) where TOp : struct, IBinaryOp
    {
        CheckShape(y.Length, 1, n, inner, sums.Length);
        Check.SameLength(y.Length, a.Length);
        Check.SameLength(y.Length, b.Length);
        if (sums.IsEmpty)
            return;
        var slab = new Slab(1, n, inner);
        var block = Pool.Rent(checked(2 * slab.Chunks * inner));
        fixed (float* pa = a, pb = b, py = y, memory = block.Span)
        {
            double* partial = (double*)memory;
            Threads.For(slab.Parts, new MapSumBody<TOp>(slab, op, pa, pb, py, partial));
            Join<SumFold>(partial, slab, inner, partial);
            for (int i = 0; i < inner; i++)
                sums[i] = (float)partial[i];
        }
        Pool.Return(block);
    }
}
