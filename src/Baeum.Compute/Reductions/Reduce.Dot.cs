using System.Numerics;
using System.Runtime.CompilerServices;

namespace Baeum.Compute;

public static unsafe partial class Reduce
{
    /// <summary><c>Σ x²</c></summary>
    public static double SumOfSquares(ReadOnlySpan<float> x) => Dot(x, x);

    /// <summary><c>Σ a · b</c>. Equal lengths.</summary>
    public static double Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        Check.SameLength(a.Length, b.Length);
        var slab = new Slab(1, a.Length, 1);
        double* partial = stackalloc double[slab.Chunks];
        fixed (float* pa = a, pb = b)
            Threads.For(slab.Parts, new DotBody(slab, pa, pb, partial));
        double sum = partial[0];
        for (int chunk = 1; chunk < slab.Chunks; chunk++)
            sum += partial[chunk];
        return sum;
    }

    /// <summary>One chunk of a dot product.</summary>
    private readonly struct DotBody(Slab slab, float* a, float* b, double* partial) : IParallelBody
    {
        public void Run(int part)
        {
            slab.Part(part, out _, out var rows, out _, out int chunk);
            partial[chunk] = Run(a + rows.First, b + rows.First, rows.End - rows.First);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static double Run(float* a, float* b, int n)
        {
            Vector<double> s0 = default, s1 = default, s2 = default, s3 = default;
            int i = 0;
            for (; i <= n - 2 * Vector<float>.Count; i += 2 * Vector<float>.Count)
            {
                Vector.Widen(Vector.Load(a + i), out var a0, out var a1);
                Vector.Widen(Vector.Load(b + i), out var b0, out var b1);
                Vector.Widen(Vector.Load(a + i + Vector<float>.Count), out var a2, out var a3);
                Vector.Widen(Vector.Load(b + i + Vector<float>.Count), out var b2, out var b3);
                s0 += a0 * b0;
                s1 += a1 * b1;
                s2 += a2 * b2;
                s3 += a3 * b3;
            }
            double sum = Vector.Sum(s0 + s1 + (s2 + s3));
            for (; i < n; i++)
                sum += (double)a[i] * b[i];
            return sum;
        }
    }
}
