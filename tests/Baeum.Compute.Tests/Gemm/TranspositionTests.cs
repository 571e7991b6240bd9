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
}
