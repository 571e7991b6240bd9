using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Baeum.Compute;

/// <summary>Rows of a matrix laid out for dot products in double with all of them at once: groups of 16 rows, and in a group feature by feature.</summary>
/// <remarks>A product is <c>s = fma(a, b, s)</c> in the order of the features, whatever else is computed with it: the same bits for one row and for many, on any number of threads and with registers of any width.</remarks>
public sealed unsafe class PackedRows : IDisposable
{
    /// <summary>Rows in a group.</summary>
    public const int Width = 16;

    private const int GroupsAtOnce = 4;
    private float[] _groups;

    /// <summary>Packs the rows of x with these indices, in this order. Shape of x: [rows, features].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public PackedRows(ReadOnlySpan<float> x, int features, ReadOnlySpan<int> rows)
    {
        (Count, Features) = (rows.Length, features);
        int length = (Count + Width - 1) / Width * Width * features;
        _groups = ArrayPool<float>.Shared.Rent(length);
        _groups.AsSpan(Count / Width * Width * features, (Count % Width == 0 ? 0 : Width) * features).Clear();
        for (int i = 0; i < Count; i++)
        {
            var row = x.Slice(rows[i] * features, features);
            for (int k = 0, at = Start(i); k < features; k++, at += Width)
                _groups[at] = row[k];
        }
    }

    /// <summary>Number of rows.</summary>
    public int Count { get; }

    /// <summary>Length of a row.</summary>
    public int Features { get; }

    /// <summary>Gives the memory to the next rows that are packed; where nobody calls it, the garbage collector does.</summary>
    public void Dispose()
    {
        if (_groups.Length > 0)
            ArrayPool<float>.Shared.Return(_groups);
        _groups = [];
    }

    /// <summary>One row, [features].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void CopyRow(int row, Span<double> values)
    {
        for (int k = 0, at = Start(row); k < Features; k++, at += Width)
            values[k] = _groups[at];
    }

    /// <summary>Exchanges two rows.</summary>
    public void Swap(int i, int j)
    {
        for (int k = 0, a = Start(i), b = Start(j); k < Features; k++, a += Width, b += Width)
            (_groups[a], _groups[b]) = (_groups[b], _groups[a]);
    }

    /// <summary>Squared length of every row, [rows].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double[] SquaredNorms()
    {
        var norms = new double[Count];
        var row = new double[Features];
        for (int i = 0; i < Count; i++)
        {
            CopyRow(i, row);
            double sum = 0;
            foreach (double value in row)
                sum = Math.FusedMultiplyAdd(value, value, sum);
            norms[i] = sum;
        }
        return norms;
    }

    /// <summary><c>dots[i − first] = rowᵢ · query</c> for the rows from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    /// <param name="query">[features].</param>
    public void Dot(ReadOnlySpan<double> query, int first, int end, Span<double> dots)
    {
        Check.SameLength(Features, query.Length);
        Check.SameLength(end - first, dots.Length);
        Span<double> many = stackalloc double[GroupsAtOnce * Width];
        fixed (float* groups = _groups)
        fixed (double* q = query, to = many)
        {
            for (int group = first / Width, last = (end + Width - 1) / Width; group < last;)
            {
                int taken = group + GroupsAtOnce <= last ? GroupsAtOnce : 1;
                if (taken > 1)
                    Four(groups + (long)group * Width * Features, q, to);
                else
                    One(groups + (long)group * Width * Features, q, to);
                int from = Math.Max(first, group * Width), until = Math.Min(end, (group + taken) * Width);
                many[(from - group * Width)..(until - group * Width)].CopyTo(dots[(from - first)..]);
                group += taken;
            }
        }
    }

    /// <summary>The rows of a group in double, for many queries: [features, 16].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Widen(int group, double* to)
    {
        fixed (float* groups = _groups)
        {
            float* from = groups + (long)group * Width * Features;
            for (int i = 0; i < Width * Features; i += 8)
                Doubles.Widen(from + i).Store(to + i);
        }
    }

    private int Start(int row) => row / Width * Width * Features + row % Width;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void One(float* a, double* q, double* dots)
    {
        Vector512<double> low = default, high = default;
        for (int k = 0; k < Features; k++, a += Width)
        {
            var b = Vector512.Create(q[k]);
            low = Vector512.FusedMultiplyAdd(Doubles.Widen(a), b, low);
            high = Vector512.FusedMultiplyAdd(Doubles.Widen(a + 8), b, high);
        }
        low.Store(dots);
        high.Store(dots + 8);
    }

    /// <summary>Four groups at once: enough sums in flight to hide the latency of the additions.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Four(float* a, double* q, double* dots)
    {
        long step = (long)Width * Features;
        Vector512<double> s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
        for (int k = 0; k < Features; k++, a += Width)
        {
            var b = Vector512.Create(q[k]);
            s0 = Vector512.FusedMultiplyAdd(Doubles.Widen(a), b, s0);
            s1 = Vector512.FusedMultiplyAdd(Doubles.Widen(a + 8), b, s1);
            s2 = Vector512.FusedMultiplyAdd(Doubles.Widen(a + step), b, s2);
            s3 = Vector512.FusedMultiplyAdd(Doubles.Widen(a + step + 8), b, s3);
            s4 = Vector512.FusedMultiplyAdd(Doubles.Widen(a + 2 * step), b, s4);
            s5 = Vector512.FusedMultiplyAdd(Doubles.Widen(a + 2 * step + 8), b, s5);
            s6 = Vector512.FusedMultiplyAdd(Doubles.Widen(a + 3 * step), b, s6);
            s7 = Vector512.FusedMultiplyAdd(Doubles.Widen(a + 3 * step + 8), b, s7);
        }
        s0.Store(dots);
        s1.Store(dots + 8);
        s2.Store(dots + 16);
        s3.Store(dots + 24);
        s4.Store(dots + 32);
        s5.Store(dots + 40);
        s6.Store(dots + 48);
        s7.Store(dots + 56);
    }
}
