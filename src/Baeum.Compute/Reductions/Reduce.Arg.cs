using System.Numerics;
using System.Runtime.CompilerServices;

namespace Baeum.Compute;

public static unsafe partial class Reduce
{
    /// <summary>Position of the largest of each group: the first of equals, the first NaN if there is one. Source: <c>numpy.argmax</c>. n must be positive.</summary>
    public static void ArgMax(ReadOnlySpan<float> x, int outer, int n, int inner, Span<int> y) => Arg<Maximum, Larger>(x, outer, n, inner, y);

    /// <summary>Position of the smallest of each group: the first of equals, the first NaN if there is one. Source: <c>numpy.argmin</c>. n must be positive.</summary>
    public static void ArgMin(ReadOnlySpan<float> x, int outer, int n, int inner, Span<int> y) => Arg<Minimum, Smaller>(x, outer, n, inner, y);

    private static void Arg<TOp, TBetter>(ReadOnlySpan<float> x, int outer, int n, int inner, Span<int> y) where TOp : struct, IBinaryOp where TBetter : struct, IBetter
    {
        CheckShape(x.Length, outer, n, inner, y.Length);
        if (y.IsEmpty)
            return;
        Check.Positive(n);
        fixed (float* px = x)
        fixed (int* py = y)
        {
            if (inner == 1)
            {
                var body = new ArgRows<TOp>(px, outer, n, py);
                Threads.For(body.Parts, body);
                return;
            }
            var slab = new Slab(outer, n, inner);
            var block = Pool.Rent(checked(slab.Chunks * slab.Results));
            fixed (float* memory = block.Span)
            {
                int* partial = (int*)memory;
                Threads.For(slab.Parts, new ArgColumns<TBetter>(slab, px, partial));
                for (int i = 0; i < slab.Results; i++)
                {
                    float* column = px + (long)(i / inner) * n * inner + i % inner;
                    py[i] = partial[i];
                    for (int chunk = 1; chunk < slab.Chunks; chunk++)
                        if (partial[(long)chunk * slab.Results + i] is var j && TBetter.Is(column[(long)j * inner], column[(long)py[i] * inner]))
                            py[i] = j;
                }
            }
            Pool.Return(block);
        }
    }

    /// <summary>Some rows of <see cref="Arg"/>.</summary>
    private readonly struct ArgRows<TOp>(float* x, int outer, int n, int* y) : IParallelBody where TOp : struct, IBinaryOp
    {
        private int Group => (int)Math.Clamp((1L << 15) / n, 1, outer);

        public int Parts => (outer + Group - 1) / Group;

        public void Run(int part)
        {
            for (int o = part * Group; o < Math.Min(outer, (part + 1) * Group); o++)
                y[o] = RowSums.Position(x + (long)o * n, n, RowSums.Fold(default(TOp), x + (long)o * n, n));
        }
    }

    /// <summary>Some columns of <see cref="Arg"/>, row by row: a better value takes the place of the best so far. Positions go to <c>partial[chunk, outer, inner]</c>.</summary>
    private readonly struct ArgColumns<TBetter>(Slab slab, float* x, int* partial) : IParallelBody where TBetter : struct, IBetter
    {
        public void Run(int part)
        {
            slab.Part(part, out var outer, out var rows, out var columns, out int chunk);
            for (int o = outer.First; o < outer.End; o++)
            {
                float* first = x + ((long)o * slab.N + rows.First) * slab.Inner + columns.First;
                Columns(first, slab.Inner, rows.First, rows.End, columns.End - columns.First, partial + (long)chunk * slab.Results + (long)o * slab.Inner + columns.First);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Columns(float* x, nint rowX, int row, int end, int columns, int* positions)
        {
            float* best = stackalloc float[Slab.MostColumns];
            new Span<float>(x, columns).CopyTo(new Span<float>(best, columns));
            new Span<int>(positions, columns).Fill(row);
            for (row++, x += rowX; row < end; row++, x += rowX)
            {
                var here = new Vector<int>(row);
                int j = 0;
                for (; j <= columns - Vector<float>.Count; j += Vector<float>.Count)
                {
                    Vector<float> value = Vector.Load(x + j), bar = Vector.Load(best + j);
                    var better = TBetter.Is(value, bar);
                    Vector.ConditionalSelect(better, value, bar).Store(best + j);
                    Vector.ConditionalSelect(better, here, Vector.Load(positions + j)).Store(positions + j);
                }
                for (; j < columns; j++)
                    if (TBetter.Is(x[j], best[j]))
                        (best[j], positions[j]) = (x[j], row);
            }
        }
    }
}
