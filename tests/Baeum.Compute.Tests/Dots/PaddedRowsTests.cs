namespace Baeum.Compute.Tests;

/// <summary>Products and sums of padded rows, held against plain loops.</summary>
public class PaddedRowsTests
{
    [Theory, InlineData(0), InlineData(8), InlineData(16), InlineData(24), InlineData(80)]
    public void Agrees_with_plain_loops(int length)
    {
        var random = new Random(length);
        double[] a = [.. Enumerable.Range(0, length).Select(_ => random.NextDouble() - 0.5)], b = [.. Enumerable.Range(0, length).Select(_ => random.NextDouble() - 0.5)];

        Assert.Equal(a.Zip(b, (x, y) => x * y).Sum(), PaddedRows.Dot(a, b), 1e-14);
        float[] narrow = Array.ConvertAll(b, v => (float)v);
        double[] wide = Array.ConvertAll(narrow, v => (double)v), widened = new double[length];
        Assert.Equal((PaddedRows.Dot(a, wide), PaddedRows.Dot(b, wide)), PaddedRows.Dots(a, b, narrow, widened));
        Assert.Equal(wide, widened);
        double[] expected = [.. a.Zip(b, (x, y) => Math.FusedMultiplyAdd(3, x, y))];
        PaddedRows.Add(3, a, b);
        PaddedRows.Fetch(narrow);
        Assert.Equal(expected, b);
    }
}
