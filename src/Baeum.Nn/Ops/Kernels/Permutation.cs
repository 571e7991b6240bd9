using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Copies an array with its axes in another order.</summary>
internal static unsafe class Permutation
{
    private const int Chunk = 1 << 14;

    /// <summary>Axis i of y is axis <c>order[i]</c> of x.</summary>
    public static void Copy(ReadOnlySpan<float> x, Shape xShape, Shape order, Span<float> y)
    {
        Check.SameLength(y.Length, x.Length);
        if (x.Length == 0)
            return;
        Span<int> strides = stackalloc int[order.Rank];
        Shape lengths = order;
        for (int i = 0; i < order.Rank; i++)
        {
            strides[i] = xShape[(order[i] + 1)..].Size;
            lengths = lengths.With(i, xShape[order[i]]);
        }
        int run = order.Rank == 0 ? 1 : lengths[^1], rows = x.Length / run;
        int rowsPerPart = Math.Max(1, Chunk / run);
        fixed (float* px = x, py = y)
            Threads.For((rows + rowsPerPart - 1) / rowsPerPart, new Body(px, py, lengths, Shape.Create(strides), rows, run, rowsPerPart));
    }

    /// <summary>Some rows of y, a row being its last axis.</summary>
    private readonly struct Body(float* x, float* y, Shape lengths, Shape strides, int rows, int run, int rowsPerPart) : IParallelBody
    {
        public void Run(int part)
        {
            int stride = strides.Rank == 0 ? 1 : strides[^1];
            int end = Math.Min(rows, (part + 1) * rowsPerPart);
            for (int row = part * rowsPerPart; row < end; row++)
            {
                int from = 0, rest = row;
                for (int axis = lengths.Rank - 2; axis >= 0; axis--)
                {
                    (rest, int position) = Math.DivRem(rest, lengths[axis]);
                    from += position * strides[axis];
                }
                float* source = x + from, target = y + (long)row * run;
                if (stride == 1)
                    new ReadOnlySpan<float>(source, run).CopyTo(new Span<float>(target, run));
                else
                    for (int i = 0; i < run; i++)
                        target[i] = source[(long)i * stride];
            }
        }
    }
}
