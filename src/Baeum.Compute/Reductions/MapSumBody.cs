namespace Baeum.Compute;

/// <summary>One part of <see cref="Reduce.MapSum"/>: a few rows at a time, whose sums are taken while they are in the first cache. Results go to <c>partial[chunk, inner]</c>.</summary>
internal readonly unsafe struct MapSumBody<TOp>(Slab slab, TOp op, float* a, float* b, float* y, double* partial) : IParallelBody where TOp : struct, IBinaryOp
{
    private const int Values = 1 << 11;

    public void Run(int part)
    {
        slab.Part(part, out _, out var rows, out var columns, out int chunk);
        int width = columns.End - columns.First, most = Math.Max(2, Values / Math.Max(width, 1) / 2 * 2);
        double* memory = stackalloc double[Slab.MostColumns + Slab.Line];
        double* sums = Slab.Aligned(memory);
        new Span<double>(sums, width).Clear();
        for (int row = rows.First; row < rows.End; row += most)
        {
            int count = Math.Min(most, rows.End - row);
            long start = (long)row * slab.Inner + columns.First;
            if (width == slab.Inner)
                Loops.Binary(op, a + start, b + start, y + start, count * width);
            else
                for (long r = 0, at = start; r < count; r++, at += slab.Inner)
                    Loops.Binary(op, a + at, b + at, y + at, width);
            FoldBody<SumFold>.Rows(y + start, slab.Inner, count, width, sums);
        }
        new Span<double>(sums, width).CopyTo(new Span<double>(partial + (long)chunk * slab.Inner + columns.First, width));
    }
}
