namespace Baeum.Compute.Tests;

public class JacobiSvdTests
{
    [Theory, InlineData(1, 1), InlineData(2, 5), InlineData(7, 7), InlineData(20, 33)]
    public void The_factors_make_the_matrix_again(int rows, int columns)
    {
        var random = new Random(rows);
        double[] a = [.. Enumerable.Range(0, rows * columns).Select(_ => random.NextDouble() - 0.5)];
        var (u, s, v) = JacobiSvd.Decompose(a, rows, columns);

        Assert.Equal(s.OrderDescending(), s);
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++)
                Assert.Equal(a[i * columns + j], Enumerable.Range(0, rows).Sum(k => u[i * rows + k] * s[k] * v[k * columns + j]), 1e-13);
    }

    [Fact]
    public void Small_values_are_exact_beside_great_ones()
    {
        var (_, s, _) = JacobiSvd.Decompose([1e8, 0, 0, 1e-8], 2, 2);
        Assert.Equal([1e8, 1e-8], s);
        Assert.Equal(0, JacobiSvd.Decompose([1, 2, 2, 4], 2, 2).S[1], 1e-15);
    }
}
