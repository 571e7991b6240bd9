namespace Baeum.Learn;

/// <summary>A block of one feature that has more bins than places of 16 bits reach.</summary>
internal sealed class WideBlock(int feature, BinColumn[] columns, int start) : BinBlock([feature], columns, start)
{
    private readonly BinColumn _column = columns[feature];

    public override void Sum(ReadOnlySpan<int> rows, ReadOnlySpan<GradientPair> pairs, GradientSums total, Span<double> part)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            int bin = _column[rows[i]];
            part[2 * bin] += pairs[i].Gradient;
            part[2 * bin + 1] += pairs[i].Hessian;
        }
    }
}
