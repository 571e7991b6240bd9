namespace Baeum.Compute.Tests;

[Collection(ThreadCountCollection.Name)]
public class SoftmaxTests
{
    [Fact]
    public void Agrees_with_its_formula_and_its_gradient_with_that_of_the_formula()
    {
        foreach (var (rows, n) in new[] { (1, 1), (3, 2), (5, 10), (4, 17), (2, 1000), (3000, 10), (0, 3), (3, 0) })
        {
            float[] x = Samples.Uniform(rows * n, 1, -8f, 8f), dy = Samples.Uniform(rows * n, 2), y = new float[x.Length], log = new float[x.Length], dx = new float[x.Length], dlog = new float[x.Length];
            Softmax.Rows(x, rows, n, y);
            Softmax.LogRows(x, rows, n, log);
            Softmax.Gradient(y, dy, rows, n, dx);
            Softmax.LogGradient(log, dy, rows, n, dlog);
            for (int r = 0; r < rows; r++)
            {
                var row = x.Skip(r * n).Take(n).Select(v => (double)v).ToArray();
                double sum = row.Sum(Math.Exp);
                var p = row.Select(v => Math.Exp(v) / sum).ToArray();
                double dot = p.Select((v, i) => v * dy[r * n + i]).Sum(), total = dy.Skip(r * n).Take(n).Sum(v => (double)v);
                for (int i = 0; i < n; i++)
                {
                    Assert.Equal(p[i], y[r * n + i], 1e-6 * p[i] + 1e-12);
                    Assert.Equal(Math.Log(p[i]), log[r * n + i], 2e-6);
                    Assert.Equal(p[i] * (dy[r * n + i] - dot), dx[r * n + i], 1e-6);
                    Assert.Equal(dy[r * n + i] - p[i] * total, dlog[r * n + i], 1e-5);
                }
            }
        }
    }

    [Fact]
    public void Does_not_overflow()
    {
        var y = new float[3];
        Softmax.Rows([1000f, 1000f, float.NegativeInfinity], 1, 3, y);
        Assert.Equal([0.5f, 0.5f, 0f], y);
        Softmax.LogRows([-1000f, -1000f, -4000f], 1, 3, y);
        Assert.Equal(-MathF.Log(2), y[0], 1e-6f);
        Assert.Equal(-3000 - MathF.Log(2), y[2], 1e-3f);
    }

    [Fact]
    public void Works_in_place_with_the_same_bits_on_any_number_of_threads()
    {
        var x = Samples.Uniform(5_000 * 11, 1, -5f, 5f);
        ThreadCountCollection.SameBits(() =>
        {
            float[] y = (float[])x.Clone(), log = (float[])x.Clone();
            Softmax.Rows(y, 5_000, 11, y);
            Softmax.LogRows(log, 5_000, 11, log);
            return [.. y, .. log];
        });
        Assert.Equal(0, ThreadCountCollection.Allocated(() => Softmax.Rows(x, 5_000, 11, x)));
    }

    [Fact]
    public void Names_the_sizes_that_do_not_fit()
        => Assert.Contains("[2, 3] does not fit 6, 6 and 5 values", Assert.Throws<ArgumentException>(() => Softmax.Gradient(new float[6], new float[6], 2, 3, new float[5])).Message);
}
