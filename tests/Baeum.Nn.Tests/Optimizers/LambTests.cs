namespace Baeum.Nn.Tests;

/// <summary>Keras has no golden data for Lamb; its formula (You et al., 2020) is written out here in 64-bit floats.</summary>
public class LambTests
{
    [Fact]
    public void Follows_the_paper()
    {
        double[] w = [0.5, -1.5, 2, 0.25], m = new double[4], v = new double[4];
        var weights = new ToyWeights().Add("w", [4], [.. w.Select(x => (float)x)]);
        var optimizer = new Lamb(0.02);
        for (int t = 1; t <= 10; t++)
        {
            float[] g = [0.1f * t, -0.3f, 0.05f / t, 1f];
            weights.Step(optimizer, g);
            double[] u = new double[4];
            for (int i = 0; i < 4; i++)
            {
                m[i] = 0.9 * m[i] + 0.1 * g[i];
                v[i] = 0.999 * v[i] + 0.001 * g[i] * g[i];
                u[i] = m[i] / (1 - Math.Pow(0.9, t)) / (Math.Sqrt(v[i] / (1 - Math.Pow(0.999, t))) + 1e-7);
            }
            double ratio = Norm(w) / Norm(u);
            for (int i = 0; i < 4; i++)
            {
                w[i] -= 0.02 * ratio * u[i];
                Assert.Equal(w[i], weights.Weights[0].Span[i], 1e-5);
            }
        }
    }

    [Fact]
    public void Steps_by_the_rate_where_the_weight_is_zero()
    {
        var weights = new ToyWeights().Add("w", [1], [0]);
        weights.Step(new Lamb(0.1), [3f]);
        Assert.Equal(-0.1f, weights.Weights[0].Span[0], 1e-6f);
    }

    private static double Norm(double[] x) => Math.Sqrt(x.Sum(value => value * value));
}
