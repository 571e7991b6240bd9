namespace Baeum.Compute.Tests;

public class SymmetricEigenTests
{
    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(9), InlineData(64), InlineData(131)]
    public void Vectors_times_values_make_the_matrix_again(int n)
    {
        var a = Symmetric(n, n);
        var (values, vectors) = SymmetricEigen.Decompose(a, n);

        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
            {
                double sum = 0, dot = 0;
                for (int k = 0; k < n; k++)
                {
                    sum += values[k] * vectors[k * n + i] * vectors[k * n + j];
                    dot += vectors[i * n + k] * vectors[j * n + k];
                }
                Assert.Equal(a[i * n + j], sum, 1e-12 * n);
                Assert.Equal(i == j ? 1 : 0, dot, 1e-13 * n);
            }
        Assert.Equal(values.OrderDescending(), values);
    }

    [Fact]
    public void Knows_the_values_of_matrices_that_are_known()
    {
        // 2 on the diagonal and -1 beside it: 2 - 2 cos(π i / (n + 1)).
        int n = 40;
        var a = new double[n * n];
        for (int i = 0; i < n; i++)
        {
            a[i * n + i] = 2;
            if (i > 0)
                a[i * n + i - 1] = a[(i - 1) * n + i] = -1;
        }
        var (values, _) = SymmetricEigen.Decompose(a, n);
        for (int i = 0; i < n; i++)
            Assert.Equal(2 - 2 * Math.Cos(Math.PI * (n - i) / (n + 1)), values[i], 1e-13);
    }

    [Fact]
    public void Bears_zeros_equal_values_and_low_ranks()
    {
        Assert.All(SymmetricEigen.Decompose(new double[25], 5).Values, v => Assert.Equal(0, v));
        Assert.Equal([1.0, 1, 1], SymmetricEigen.Decompose([1, 0, 0, 0, 1, 0, 0, 0, 1], 3).Values);
        var ones = new double[36];
        Array.Fill(ones, 1);
        var (values, vectors) = SymmetricEigen.Decompose(ones, 6, _ => 2);
        Assert.Equal(6, values[0], 1e-13);
        Assert.Equal(0, values[1], 1e-13);
        Assert.Equal(12, vectors.Length);
    }

    [Fact]
    public void Ends_when_most_values_are_noise()
    {
        // Rank 3, and scales from 1 to 1e-150 in the rest.
        int n = 60;
        var a = Symmetric(n, 4);
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                a[i * n + j] *= Math.Pow(10, -2.5 * (Math.Max(3, i) - 3)) * Math.Pow(10, -2.5 * (Math.Max(3, j) - 3));

        Assert.Equal(n, SymmetricEigen.Decompose(a, n).Values.Length);
    }

    [Fact]
    public void Gives_the_same_bits_on_any_number_of_threads()
    {
        int threads = Threads.Count;
        var a = Symmetric(100, 5);
        var expected = SymmetricEigen.Decompose(a, 100);
        try
        {
            Threads.Count = threads == 1 ? 2 : 1;
            Assert.Equal(expected.Vectors, SymmetricEigen.Decompose(a, 100).Vectors);
        }
        finally
        {
            Threads.Count = threads;
        }
    }

    [Fact]
    public void Refuses_what_is_no_number()
        => Assert.Contains("NaN", Assert.Throws<ArgumentException>(() => SymmetricEigen.Decompose([1, double.NaN, double.NaN, 1], 2)).Message);

    private static double[] Symmetric(int n, int seed)
    {
        var random = new Random(seed);
        var a = new double[n * n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j <= i; j++)
                a[i * n + j] = a[j * n + i] = random.NextDouble() * 2 - 1;
        return a;
    }
}
