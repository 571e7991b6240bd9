namespace Baeum.Learn;

/// <summary>A block of one feature that has more bins than places of 16 bits reach.</summary>
internal sealed class WideBlock<TCell>(int feature, BinColumn[] columns, int start) : BinBlock([feature], columns, start, TCell.Width) where TCell : struct, IHistogramCell<TCell>
{
    private readonly BinColumn _column = columns[feature];

    public override void Sum(ReadOnlySpan<int> rows, ReadOnlySpan<GradientPair> pairs, GradientSums total, Span<double> part)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            ref double sum = ref part[Width * _column[rows[i]]];
            (TCell.Load(ref sum) + TCell.Of(pairs[i])).Store(ref sum);
        }
    }
}
