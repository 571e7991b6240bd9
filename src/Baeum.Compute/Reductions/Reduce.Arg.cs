using System.Runtime.CompilerServices;

namespace Baeum.Compute;

public static unsafe partial class Reduce
{
    /// <summary>Position of the largest of each group: the first of equals, the first NaN if there is one. Source: <c>numpy.argmax</c>. n must be positive.</summary>
    public static void ArgMax(ReadOnlySpan<float> x, int outer, int n, int inner, Span<int> y) => Arg<Maximum>(x, outer, n, inner, y);

    /// <summary>Position of the smallest of each group: the first of equals, the first NaN if there is one. Source: <c>numpy.argmin</c>. n must be positive.</summary>
    public static void ArgMin(ReadOnlySpan<float> x, int outer, int n, int inner, Span<int> y) => Arg<Minimum>(x, outer, n, inner, y);

    private static void Arg<TOp>(ReadOnlySpan<float> x, int outer, int n, int inner, Span<int> y) where TOp : struct, IBinaryOp
    {
        CheckShape(x.Length, outer, n, inner, y.Length);
        if (y.IsEmpty)
            return;
        Check.Positive(n);
        fixed (float* px = x)
        fixed (int* py = y)
        {
            var body = new ArgBody<TOp>(px, outer, n, inner, py);
            Threads.For(body.Parts, body);
        }
    }

    /// <summary>Some outer indices of <see cref="Arg"/>.</summary>
    private readonly struct ArgBody<TOp>(float* x, int outer, int n, int inner, int* y) : IParallelBody where TOp : struct, IBinaryOp
    {
        private int Group => (int)Math.Clamp((1L << 15) / ((long)n * inner), 1, outer);

        public int Parts => (outer + Group - 1) / Group;

        public void Run(int part)
        {
            for (int o = part * Group; o < Math.Min(outer, (part + 1) * Group); o++)
            {
                if (inner == 1)
                    y[o] = RowSums.Position(x + (long)o * n, n, RowSums.Fold(default(TOp), x + (long)o * n, n));
                else
                    Columns(x + (long)o * n * inner, y + (long)o * inner);
            }
        }

        /// <summary>Row by row: a row whose value is better takes the place of the best one so far, of which only the first NaN is never replaced.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void Columns(float* first, int* best)
        {
            new Span<int>(best, inner).Clear();
            for (int j = 1; j < n; j++)
                for (int i = 0; i < inner; i++)
                {
                    float value = first[(long)j * inner + i], bar = first[(long)best[i] * inner + i], winner = default(TOp).Invoke(value, bar);
                    if (winner != bar && !float.IsNaN(bar))
                        best[i] = j;
                }
        }
    }
}
