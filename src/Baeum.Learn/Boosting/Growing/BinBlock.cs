using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Baeum.Learn;

/// <summary>The bins of some neighbouring features, row after row, as places in their part of a histogram: what a row adds to lies together.</summary>
internal sealed class BinBlock
{
    private readonly ushort[] _places;

    /// <summary>The block of features whose columns are given.</summary>
    /// <param name="features">The numbers of the features, ascending.</param>
    /// <param name="start">Where their part of a histogram begins, in slots.</param>
    public BinBlock(int[] features, BinColumn[] columns, int rows, int start)
    {
        Features = features;
        Start = start;
        Starts = new int[features.Length + 1];
        for (int f = 0; f < features.Length; f++)
            Starts[f + 1] = Starts[f] + columns[features[f]].Slots;
        _places = new ushort[(long)rows * features.Length];
        for (int f = 0; f < features.Length; f++)
        {
            var column = columns[features[f]];
            for (int row = 0; row < rows; row++)
                _places[(long)row * features.Length + f] = (ushort)(2 * (Starts[f] + column[row]));
        }
    }

    /// <summary>The features, ascending.</summary>
    public int[] Features { get; }

    /// <summary>Where the part of the block begins in a histogram, in slots of two doubles.</summary>
    public int Start { get; }

    /// <summary>Where each feature begins in that part; one longer than the features.</summary>
    public int[] Starts { get; }

    /// <summary>How many slots the block has.</summary>
    public int Slots => Starts[^1];

    /// <summary>The most slots of a block: places are counted in doubles by 16 bits.</summary>
    public const int MostSlots = 1 << 15;

    /// <summary>Adds the derivatives of rows to the block's part of a histogram, row after row.</summary>
    public void Add(ReadOnlySpan<int> rows, ReadOnlySpan<GradientPair> pairs, Span<double> part)
    {
        int width = Features.Length;
        ref double sums = ref MemoryMarshal.GetReference(part);
        ref ushort places = ref MemoryMarshal.GetArrayDataReference(_places);
        for (int i = 0; i < rows.Length; i++)
        {
            var pair = Vector128.Create(pairs[i].Gradient, (double)pairs[i].Hessian);
            ref ushort place = ref Unsafe.Add(ref places, (nint)rows[i] * width);
            for (int f = 0; f < width; f++)
            {
                ref double sum = ref Unsafe.Add(ref sums, (nint)Unsafe.Add(ref place, f));
                (Vector128.LoadUnsafe(ref sum) + pair).StoreUnsafe(ref sum);
            }
        }
    }
}
