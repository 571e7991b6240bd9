namespace Baeum.Compute.Tests;

public class LinearAlgebraTests
{
    [Theory, InlineData(1, 1), InlineData(5, 5), InlineData(7, 3), InlineData(60, 40), InlineData(4, 0)]
    public void Q_is_orthonormal_R_is_triangular_and_their_product_is_A(int m, int n)
    {
        var a = Samples.Uniform(m * n).Select(v => (double)v).ToArray();
        double[] q = new double[m * n], r = new double[n * n];
        LinearAlgebra.Qr(a, m, n, q, r);
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
            {
                Assert.Equal(i == j ? 1 : 0, Enumerable.Range(0, m).Sum(p => q[p * n + i] * q[p * n + j]), 1e-12);
                if (j < i)
                    Assert.Equal(0, r[i * n + j]);
            }
        for (int i = 0; i < m; i++)
            for (int j = 0; j < n; j++)
                Assert.Equal(a[i * n + j], Enumerable.Range(0, n).Sum(p => q[i * n + p] * r[p * n + j]), 1e-12);
    }

    /// <summary>numpy.linalg.qr([[1, 2], [3, 4], [5, 6]]), NumPy 1.24.</summary>
    [Fact]
    public void Agrees_with_NumPy()
    {
        double[] q = new double[6], r = new double[4];
        LinearAlgebra.Qr([1, 2, 3, 4, 5, 6], 3, 2, q, r);
        double[] expectedQ = [-0.16903085094570325, 0.89708522714506, -0.50709255283711, 0.27602622373694, -0.84515425472852, -0.34503277967118];
        double[] expectedR = [-5.91607978309962, -7.43735744161094, 0, 0.82807867121083];
        for (int i = 0; i < 6; i++)
            Assert.Equal(expectedQ[i], q[i], 1e-12);
        for (int i = 0; i < 4; i++)
            Assert.Equal(expectedR[i], r[i], 1e-12);
    }

    [Fact]
    public void Gets_by_with_dependent_columns()
    {
        double[] q = new double[9], r = new double[9];
        LinearAlgebra.Qr([1, 2, 0, 2, 4, 0, 3, 6, 0], 3, 3, q, r);
        Assert.All(q, v => Assert.True(double.IsFinite(v)));
        for (int i = 0; i < 3; i++)
            Assert.Equal(1, Enumerable.Range(0, 3).Sum(p => q[p * 3 + i] * q[p * 3 + i]), 1e-12);
    }

    [Fact]
    public void Names_the_sizes_that_do_not_fit()
        => Assert.Contains("received m = 2, n = 3", Assert.Throws<ArgumentException>(() => LinearAlgebra.Qr(new double[6], 2, 3, new double[6], new double[9])).Message);
}
