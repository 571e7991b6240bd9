namespace Baeum.Compute.Tests;

public class DoubleGemmTests
{
    [Theory]
    [InlineData(1, 1, 1), InlineData(3, 5, 2), InlineData(4, 12, 256), InlineData(67, 25, 300), InlineData(130, 13, 513), InlineData(5, 40, 0), InlineData(0, 3, 4)]
    public void Equals_the_plain_sum(int m, int n, int k)
    {
        var random = new Random(m + n + k);
        double[] a = Draw(random, m * k), b = Draw(random, k * n), c = Draw(random, m * n);
        foreach (bool transposeA in new[] { false, true })
            foreach (bool transposeB in new[] { false, true })
            {
                DoubleGemm.Multiply(a, b, c, m, n, k, transposeA, transposeB);
                for (int i = 0; i < m; i++)
                    for (int j = 0; j < n; j++)
                    {
                        double sum = 0;
                        for (int p = 0; p < k; p++)
                            sum += a[transposeA ? p * m + i : i * k + p] * b[transposeB ? j * k + p : p * n + j];
                        Assert.Equal(sum, c[i * n + j], 1e-12 * (k + 1));
                    }
            }
    }

    [Fact]
    public void A_row_has_the_same_bits_in_any_batch_and_on_any_number_of_threads()
    {
        var random = new Random(1);
        double[] a = Draw(random, 200 * 300), b = Draw(random, 300 * 31), all = new double[200 * 31], one = new double[31];
        DoubleGemm.Multiply(a, b, all, 200, 31, 300);
        DoubleGemm.Multiply(a.AsSpan(150 * 300, 300), b, one, 1, 31, 300);
        Assert.Equal(all.AsSpan(150 * 31, 31).ToArray(), one);
    }

    [Fact]
    public void Says_what_does_not_fit()
        => Assert.Contains("needs 6, 12 and 8 values; received 6, 11 and 8", Assert.Throws<ArgumentException>(() => DoubleGemm.Multiply(new double[6], new double[11], new double[8], 2, 4, 3)).Message);

    private static double[] Draw(Random random, int n) => [.. Enumerable.Range(0, n).Select(_ => random.NextDouble() * 2 - 1)];
}
