namespace Baeum.Compute.Tests;

public unsafe class TranspositionTests
{
    [Fact]
    public void Exchanges_rows_and_columns_of_every_small_size()
    {
        for (int rows = 0; rows <= 13; rows++)
            for (int columns = 0; columns <= 13; columns++)
            {
                float[] x = Samples.WithSpecials(rows * 20), y = Enumerable.Repeat(7f, columns * 17).ToArray(), expected = (float[])y.Clone();
                for (int i = 0; i < rows; i++)
                    for (int j = 0; j < columns; j++)
                        expected[j * 17 + i] = x[i * 20 + j];
                fixed (float* px = x, py = y)
                    Transposition.Run(px, 20, py, 17, rows, columns);
                Bits.Equal(expected, y, $"{rows}x{columns}");
            }
    }

    [Fact]
    public void Spans_are_checked_against_the_shape()
    {
        float[] x = [1, 2, 3, 4, 5, 6], y = new float[6];
        Transposition.Run(x, 3, y, 2, 2, 3);
        Assert.Equal([1f, 4, 2, 5, 3, 6], y);
        Assert.Contains("y holds 5 values; expected 3 rows of 2", Assert.Throws<ArgumentException>(() => Transposition.Run(x, 3, y.AsSpan(1), 2, 2, 3)).Message);
        Assert.Throws<ArgumentException>(() => Transposition.Run(x, 2, y, 2, 2, 3));
        Assert.Throws<ArgumentException>(() => Transposition.Run(x, 3, y, 2, -1, 3));
    }
}
