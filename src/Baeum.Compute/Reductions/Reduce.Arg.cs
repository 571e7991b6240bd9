using System.Runtime.CompilerServices;

namespace Baeum.Compute;

public static unsafe partial class Reduce
{
    /// <summary>Position of the largest of each group: the first of equals, the first NaN if there is one. Source: <c>numpy.argmax</c>. n must be positive.</summary>
    public static void ArgMax(ReadOnlySpan<float> x, int outer, int n, int inner, Span<int> y) => Arg<Greater>(x, outer, n, inner, y);

    /// <summary>Position of the smallest of each group: the first of equals, the first NaN if there is one. Source: <c>numpy.argmin</c>. n must be positive.</summary>
    public static void ArgMin(ReadOnlySpan<float> x, int outer, int n, int inner, Span<int> y) => Arg<Less>(x, outer, n, inner, y);

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

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Run(int part)
        {
            for (int o = part * Group; o < Math.Min(outer, (part + 1) * Group); o++)
            {
                int* best = y + (long)o * inner;
                float* first = x + (long)o * n * inner;
                new Span<int>(best, inner).Clear();
                for (int j = 1; j < n; j++)
                    for (int i = 0; i < inner; i++)
                    {
                        float value = first[(long)j * inner + i], bar = first[(long)best[i] * inner + i];
                        if (default(TOp).Invoke(value, bar) != 0f || (float.IsNaN(value) && !float.IsNaN(bar)))
                            best[i] = j;
                    }
            }
        }
    }
}
