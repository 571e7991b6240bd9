using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baeum.Learn;

/// <summary>A block that has a place for every row and feature.</summary>
internal sealed class DenseBlock<TCell> : BinBlock where TCell : struct, IHistogramCell<TCell>
{
    private readonly ushort[] _places;

    /// <summary>The block of features whose columns are given.</summary>
    public DenseBlock(int[] features, BinColumn[] columns, int rows, int start) : base(features, columns, start, TCell.Width)
    {
        _places = new ushort[(long)rows * features.Length];
        for (int f = 0; f < features.Length; f++)
        {
            var column = columns[features[f]];
            for (int row = 0; row < rows; row++)
                _places[(long)row * features.Length + f] = (ushort)(Width * (Starts[f] + column[row]));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Sum(ReadOnlySpan<int> rows, ReadOnlySpan<GradientPair> pairs, GradientSums total, Span<double> part)
    {
        int width = Features.Length;
        ref double sums = ref MemoryMarshal.GetReference(part);
        ref ushort places = ref MemoryMarshal.GetArrayDataReference(_places);
        for (int i = 0; i < rows.Length; i++)
        {
            var cell = TCell.Of(pairs[i]);
            ref ushort place = ref Unsafe.Add(ref places, (nint)rows[i] * width);
            for (int f = 0; f < width; f++)
            {
                ref double sum = ref Unsafe.Add(ref sums, (nint)Unsafe.Add(ref place, f));
                (TCell.Load(ref sum) + cell).Store(ref sum);
            }
        }
    }
}
