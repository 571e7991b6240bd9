namespace Baeum.Compute.Tests;

[Collection(ThreadCountCollection.Name)]
public class ReduceTests
{
    public static TheoryData<int, int, int> Shapes
    {
        get
        {
            var shapes = new TheoryData<int, int, int> { { 1, 200_000, 1 }, { 3, 70_000, 1 }, { 1, 5_000, 37 }, { 1, 128, 1024 }, { 2, 3_000, 300 }, { 700, 60, 1 }, { 1, 20_000, 10 }, { 5, 0, 3 }, { 0, 4, 3 }, { 4, 3, 0 } };
            for (int n = 1; n <= 40; n++)
            {
                shapes.Add(3, n, 1);
                shapes.Add(2, 3, n);
            }
            return shapes;
        }
    }

    [Theory, MemberData(nameof(Shapes))]
    public void Reduces_like_a_plain_loop(int outer, int n, int inner)
    {
        var x = Samples.Uniform(outer * n * inner, 1, -3f, 5f);
        var y = new float[outer * inner];
        Reduce.Sum(x, outer, n, inner, y);
        Near(y, Each(x, outer, n, inner, g => g.Sum(v => (double)v)));
        Reduce.Mean(x, outer, n, inner, y);
        Near(y, Each(x, outer, n, inner, g => g.Sum(v => (double)v) / g.Length));
        Reduce.Max(x, outer, n, inner, y);
        Near(y, Each(x, outer, n, inner, g => g.Aggregate(double.NegativeInfinity, (m, v) => Math.Max(m, v))));
        Reduce.Min(x, outer, n, inner, y);
        Near(y, Each(x, outer, n, inner, g => g.Aggregate(double.PositiveInfinity, (m, v) => Math.Min(m, v))));

        var mean = new double[y.Length];
        var variance = new double[y.Length];
        Reduce.MeanVariance(x, outer, n, inner, mean, variance);
        Near([.. mean.Select(v => (float)v)], Each(x, outer, n, inner, g => g.Sum(v => (double)v) / g.Length));
        Near([.. variance.Select(v => (float)v)], Each(x, outer, n, inner, Variance));
        var floats = new float[y.Length];
        Reduce.MeanVariance(x, outer, n, inner, y, floats);
        Bits.Equal([.. mean.Select(v => (float)v)], y);
        Bits.Equal([.. variance.Select(v => (float)v)], floats);
    }

    [Fact]
    public void Takes_the_first_of_equals_and_the_first_NaN()
    {
        var positions = new int[2];
        Reduce.ArgMax([1, 7, 3, 7, float.NaN, 2, float.NaN, 9], 2, 4, 1, positions);
        Assert.Equal([1, 0], positions);
        Reduce.ArgMin([4, 1, 1, 2, 5, float.NaN, 0, float.NaN], 2, 4, 1, positions);
        Assert.Equal([1, 1], positions);
        Reduce.ArgMax([1, 5, 1, 6, 0, 6], 1, 3, 2, positions);
        Assert.Equal([0, 1], positions);
        Reduce.ArgMax([-0f, 0f, 0f, -0f], 2, 2, 1, positions);
        Assert.Equal([0, 0], positions);
        Assert.Throws<ArgumentOutOfRangeException>(() => Reduce.ArgMax([], 2, 0, 1, positions));
    }

    [Fact]
    public void Finds_positions_like_a_plain_loop()
    {
        foreach (var (outer, n, inner) in new[] { (3000, 10, 1), (4, 50_000, 1), (7, 13, 29), (1, 3_000, 50), (2, 400, 1_100) })
        {
            var x = Samples.Uniform(outer * n * inner, 2).Select(v => MathF.Round(v, 2)).ToArray();
            var y = new int[outer * inner];
            Reduce.ArgMax(x, outer, n, inner, y);
            Assert.Equal(Each(x, outer, n, inner, g => Array.IndexOf(g, g.Max())).Select(v => (int)v), y);
            Reduce.ArgMin(x, outer, n, inner, y);
            Assert.Equal(Each(x, outer, n, inner, g => Array.IndexOf(g, g.Min())).Select(v => (int)v), y);
        }
    }

    [Fact]
    public void Finds_the_first_NaN_of_a_column_in_any_chunk()
    {
        const int N = 4_000, Inner = 37;
        foreach (int at in new[] { 0, 1, 1_999, N - 1 })
        {
            var x = Samples.Uniform(N * Inner);
            for (int row = at; row < N; row += 700)
                x[row * Inner + 5] = x[row * Inner + 36] = float.NaN;
            var y = new int[Inner];
            Reduce.ArgMax(x, 1, N, Inner, y);
            Assert.Equal((at, at), (y[5], y[36]));
            Reduce.ArgMin(x, 1, N, Inner, y);
            Assert.Equal((at, at), (y[5], y[36]));
        }
    }

    [Fact]
    public void Carries_special_values()
    {
        foreach (int at in new[] { 0, 5, 40, 69_999 })
        {
            var x = Samples.Uniform(70_000);
            x[at] = float.NaN;
            Assert.True(float.IsNaN(Reduce.Max(x)) && float.IsNaN(Reduce.Min(x)) && double.IsNaN(Reduce.Sum(x)));
            x[at] = float.PositiveInfinity;
            Assert.Equal(float.PositiveInfinity, Reduce.Max(x));
            Assert.True(Reduce.Min(x) < 0);
        }
        Assert.Equal(float.NegativeInfinity, Reduce.Max([]));
        Assert.Equal(float.PositiveInfinity, Reduce.Min([]));
        Assert.Equal(0, Reduce.Sum([]));
    }

    [Fact]
    public void Sums_of_all_values_like_a_plain_loop()
    {
        foreach (int n in Samples.Lengths.Append(3_000_000))
        {
            float[] a = Samples.Uniform(n, 1), b = Samples.Uniform(n, 2);
            Assert.Equal(a.Sum(v => (double)v), Reduce.Sum(a), 1e-12 * n + 1e-12);
            Assert.Equal(a.Sum(v => (double)v * v), Reduce.SumOfSquares(a), 1e-12 * n + 1e-12);
            Assert.Equal(a.Select((v, i) => (double)v * b[i]).Sum(), Reduce.Dot(a, b), 1e-12 * n + 1e-12);
        }
    }

    [Fact]
    public void Gives_a_constant_group_exactly_its_value_and_no_variance()
    {
        var x = Enumerable.Repeat(0.1f, 3 * 1_000).ToArray();
        double[] mean = new double[3], variance = new double[3];
        Reduce.MeanVariance(x, 1, 1_000, 3, mean, variance);
        Assert.All(mean, v => Assert.Equal(0.1f, v));
        Assert.All(variance, v => Assert.Equal(0, v));
        Reduce.MeanVariance(x, 3, 1_000, 1, mean, variance);
        Assert.All(mean, v => Assert.Equal(0.1f, v));
        Assert.All(variance, v => Assert.Equal(0, v));
    }

    [Fact]
    public void Keeps_the_variance_beside_a_large_mean()
    {
        var x = Samples.Uniform(10_000).Select(v => 1e6f + v).ToArray();
        double[] mean = new double[1], variance = new double[1];
        Reduce.MeanVariance(x, 1, x.Length, 1, mean, variance);
        Assert.Equal(Variance(x), variance[0], 1e-9);
    }

    [Fact]
    public void Has_the_same_bits_on_any_number_of_threads()
    {
        var x = Samples.Uniform(1_000 * 30 * 20);
        foreach (var (outer, n, inner) in new[] { (1, 600_000, 1), (1, 20_000, 30), (20, 1_000, 30), (30_000, 20, 1), (1, 600, 1_000) })
            ThreadCountCollection.SameBits(() =>
            {
                float[] sum = new float[outer * inner], mean = new float[sum.Length], variance = new float[sum.Length];
                Reduce.Sum(x, outer, n, inner, sum);
                Reduce.MeanVariance(x, outer, n, inner, mean, variance);
                return [.. sum, .. mean, .. variance, (float)Reduce.Sum(x), (float)Reduce.SumOfSquares(x)];
            });
    }

    [Fact]
    public void Allocates_nothing_once_warm()
    {
        float[] x = Samples.Uniform(300_000), y = new float[300], z = new float[300];
        var positions = new int[300];
        Assert.Equal(0, ThreadCountCollection.Allocated(() =>
        {
            Reduce.Sum(x, 1, 1_000, 300, y);
            Reduce.Max(x, 300, 1_000, 1, y);
            Reduce.MeanVariance(x, 1, 1_000, 300, y, z);
            Reduce.ArgMax(x, 300, 1_000, 1, positions);
            Reduce.Dot(x, x);
        }));
    }

    [Fact]
    public void Names_the_sizes_that_do_not_fit()
        => Assert.Contains("[2, 3, 4] → [2, 4] does not fit 23 values", Assert.Throws<ArgumentException>(() => Reduce.Sum(new float[23], 2, 3, 4, new float[8])).Message);

    private static double Variance(float[] group)
    {
        double mean = group.Sum(v => (double)v) / group.Length;
        return group.Sum(v => (v - mean) * (v - mean)) / group.Length;
    }

    private static double[] Each(float[] x, int outer, int n, int inner, Func<float[], double> reduce)
        => [.. from o in Enumerable.Range(0, outer) from i in Enumerable.Range(0, inner) select reduce([.. Enumerable.Range(0, n).Select(j => x[(o * n + j) * inner + i])])];

    private static void Near(float[] received, double[] expected)
    {
        Assert.Equal(expected.Length, received.Length);
        for (int i = 0; i < expected.Length; i++)
            if (!((float)expected[i]).Equals(received[i]))
                Assert.True(Math.Abs(expected[i] - received[i]) <= 1e-7 * Math.Abs(expected[i]) + 1e-9, $"[{i}]: expected {expected[i]:R}, received {received[i]:R}");
    }
}
