using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baeum.Learn;

/// <summary>A block of features most of whose rows lie in one bin, as the empty pixels of pictures: the other places alone are kept, and what the one bin sums up to is the rest of the whole.</summary>
internal sealed class SparseBlock<TCell> : BinBlock where TCell : struct, IHistogramCell<TCell>
{
    private readonly ushort[] _places;
    private readonly int[] _rowStarts;
    private readonly int[] _usual;

    /// <summary>The block of features whose columns are given.</summary>
    public SparseBlock(int[] features, BinColumn[] columns, int rows, int start) : base(features, columns, start, TCell.Width)
    {
        _usual = [.. features.Select(feature => columns[feature].UsualBin)];
        _rowStarts = new int[rows + 1];
        var (narrow, count) = (Array.ConvertAll(features, feature => columns[feature]), 0);
        for (int row = 0; row < rows; row++)
        {
            for (int f = 0; f < features.Length; f++)
                count += narrow[f][row] != _usual[f] ? 1 : 0;
            _rowStarts[row + 1] = count;
        }
        _places = new ushort[count];
        for (int row = 0, at = 0; row < rows; row++)
            for (int f = 0; f < features.Length; f++)
                if (narrow[f][row] is var bin && bin != _usual[f])
                    _places[at++] = (ushort)(Width * (Starts[f] + bin));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Sum(ReadOnlySpan<int> rows, ReadOnlySpan<GradientPair> pairs, GradientSums total, Span<double> part)
    {
        ref double sums = ref MemoryMarshal.GetReference(part);
        ref ushort places = ref MemoryMarshal.GetArrayDataReference(_places);
        ref int starts = ref MemoryMarshal.GetArrayDataReference(_rowStarts);
        for (int i = 0; i < rows.Length; i++)
        {
            int row = rows[i], to = Unsafe.Add(ref starts, row + 1);
            var cell = TCell.Of(pairs[i]);
            for (int at = Unsafe.Add(ref starts, row); at < to; at++)
            {
                ref double sum = ref Unsafe.Add(ref sums, (nint)Unsafe.Add(ref places, at));
                (TCell.Load(ref sum) + cell).Store(ref sum);
            }
        }
        for (int f = 0; f < Features.Length; f++)
            SumUsual(TCell.Of(total, rows.Length), _usual[f], part[(Width * Starts[f])..(Width * Starts[f + 1])]);
    }

    private static void SumUsual(TCell total, int usual, Span<double> bins)
    {
        TCell others = default;
        for (int i = 0; i < bins.Length; i += TCell.Width)
            others += TCell.Load(ref bins[i]);
        (total - others).Store(ref bins[TCell.Width * usual]);
    }
}
