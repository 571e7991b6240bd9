namespace Baeum.Learn;

/// <summary>The bins of some neighbouring features, row after row, as places in their part of a histogram: what a row adds to lies together.</summary>
internal abstract class BinBlock
{
    /// <summary>Places are counted in doubles by 16 bits.</summary>
    public const int MostDoubles = 1 << 16;

    /// <summary>The block of features whose columns are given.</summary>
    /// <param name="features">The numbers of the features, ascending.</param>
    /// <param name="start">Where their part of a histogram begins, in slots.</param>
    /// <param name="width">How many doubles a slot takes.</param>
    protected BinBlock(int[] features, BinColumn[] columns, int start, int width)
    {
        (Features, Start, Width) = (features, start, width);
        Starts = new int[features.Length + 1];
        for (int f = 0; f < features.Length; f++)
            Starts[f + 1] = Starts[f] + columns[features[f]].Slots;
    }

    /// <summary>The features, ascending.</summary>
    public int[] Features { get; }

    /// <summary>Where the part of the block begins in a histogram, in slots.</summary>
    public int Start { get; }

    /// <summary>Where each feature begins in that part; one longer than the features.</summary>
    public int[] Starts { get; }

    /// <summary>How many doubles a slot takes.</summary>
    public int Width { get; }

    /// <summary>How many slots the block has.</summary>
    public int Slots => Starts[^1];

    /// <summary>Sums the derivatives of rows into the block's part of a histogram, which is 0 before.</summary>
    /// <param name="total">The sums of all these rows.</param>
    public abstract void Sum(ReadOnlySpan<int> rows, ReadOnlySpan<GradientPair> pairs, GradientSums total, Span<double> part);
}
