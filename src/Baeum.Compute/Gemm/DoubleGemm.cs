using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>Matrix products in double, row-major: <c>C = op(A) · op(B)</c>. Shape: [m, k] · [k, n] → [m, n].</summary>
/// <remarks>Every element is <c>s = fma(a, b, s)</c> in the order of k in blocks of 256, the blocks added in order: the same bits for a row in any batch, on any number of threads.</remarks>
public static unsafe class DoubleGemm
{
    private const int Rows = 4, Registers = 3, BlockK = 256, BlockRows = 64;
    private static readonly int Width = Registers * Vector<double>.Count;

    /// <summary><c>C = op(A) · op(B)</c>. C must not overlap A or B.</summary>
    /// <param name="a">[m, k], or stored [k, m] if transposed.</param>
    /// <param name="b">[k, n], or stored [n, k] if transposed.</param>
    /// <param name="c">[m, n].</param>
    public static void Multiply(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> c, int m, int n, int k, bool transposeA = false, bool transposeB = false)
    {
        if (a.Length < (long)m * k || b.Length < (long)k * n || c.Length < (long)m * n)
            throw new ArgumentException($"DoubleGemm: [{m}, {k}] · [{k}, {n}] needs {(long)m * k}, {(long)k * n} and {(long)m * n} values; received {a.Length}, {b.Length} and {c.Length}.");
        c = c[..(m * n)];
        c.Clear();
        if (c.IsEmpty || k == 0)
            return;
        int strips = (n + Width - 1) / Width;
        var packed = ArrayPool<double>.Shared.Rent(strips * Width * k);
        fixed (double* pa = a, pb = b, pc = c, strip = packed)
        {
            Threads.For(strips, new PackBody(pb, strip, n, k, transposeB));
            Threads.For((m + BlockRows - 1) / BlockRows, new BlockBody(pa, strip, pc, m, n, k, transposeA));
        }
        ArrayPool<double>.Shared.Return(packed);
    }

    /// <summary>One strip of B: [k, width], filled up with zeros.</summary>
    private readonly struct PackBody(double* b, double* packed, int n, int k, bool transposed) : IParallelBody
    {
        public void Run(int part)
        {
            double* to = packed + (nint)part * Width * k;
            int first = part * Width, columns = Math.Min(Width, n - first);
            nint row = transposed ? 1 : n, column = transposed ? k : 1;
            for (int p = 0; p < k; p++, to += Width)
                for (int j = 0; j < Width; j++)
                    to[j] = j < columns ? b[p * row + (first + j) * column] : 0;
        }
    }

    /// <summary>Some rows of C.</summary>
    private readonly struct BlockBody(double* a, double* packed, double* c, int m, int n, int k, bool transposed) : IParallelBody
    {
        public void Run(int part)
        {
            int first = part * BlockRows, rows = Math.Min(BlockRows, m - first);
            var panels = ArrayPool<double>.Shared.Rent(BlockRows * BlockK);
            fixed (double* panel = panels)
            {
                for (int step = 0; step < k; step += BlockK)
                {
                    int steps = Math.Min(BlockK, k - step);
                    PackRows(first, rows, step, steps, panel);
                    for (int column = 0; column < n; column += Width)
                        for (int row = 0; row < rows; row += Rows)
                            Tile(panel + row * steps, packed + (nint)column * k + step * Width, steps, c + (nint)(first + row) * n + column, Math.Min(Rows, rows - row), Math.Min(Width, n - column));
                }
            }
            ArrayPool<double>.Shared.Return(panels);
        }

        private void PackRows(int first, int rows, int step, int steps, double* to)
        {
            nint row = transposed ? 1 : k, column = transposed ? m : 1;
            for (int i = 0; i < rows; i += Rows)
                for (int p = 0; p < steps; p++)
                    for (int r = 0; r < Rows; r++)
                        *to++ = i + r < rows ? a[(first + i + r) * row + (step + p) * column] : 0;
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void Tile(double* x, double* y, int steps, double* to, int rows, int columns)
        {
            Vector<double> a0 = default, a1 = default, a2 = default, b0 = default, b1 = default, b2 = default, c0 = default, c1 = default, c2 = default, d0 = default, d1 = default, d2 = default;
            int lanes = Vector<double>.Count;
            for (int p = 0; p < steps; p++, x += Rows, y += Width)
            {
                Vector<double> y0 = Vector.Load(y), y1 = Vector.Load(y + lanes), y2 = Vector.Load(y + 2 * lanes), v = new(x[0]);
                a0 = Vector.FusedMultiplyAdd(v, y0, a0);
                a1 = Vector.FusedMultiplyAdd(v, y1, a1);
                a2 = Vector.FusedMultiplyAdd(v, y2, a2);
                v = new(x[1]);
                b0 = Vector.FusedMultiplyAdd(v, y0, b0);
                b1 = Vector.FusedMultiplyAdd(v, y1, b1);
                b2 = Vector.FusedMultiplyAdd(v, y2, b2);
                v = new(x[2]);
                c0 = Vector.FusedMultiplyAdd(v, y0, c0);
                c1 = Vector.FusedMultiplyAdd(v, y1, c1);
                c2 = Vector.FusedMultiplyAdd(v, y2, c2);
                v = new(x[3]);
                d0 = Vector.FusedMultiplyAdd(v, y0, d0);
                d1 = Vector.FusedMultiplyAdd(v, y1, d1);
                d2 = Vector.FusedMultiplyAdd(v, y2, d2);
            }
            Vector<double>* sums = stackalloc Vector<double>[Rows * Registers] { a0, a1, a2, b0, b1, b2, c0, c1, c2, d0, d1, d2 };
            for (int i = 0; i < rows; i++)
                for (int j = 0; j < columns; j++)
                    to[(nint)i * n + j] += ((double*)sums)[i * Width + j];
        }
    }
}
