namespace Baeum.Compute.Tests;

/// <summary>Scores and gradients of eight outputs, held against plain loops.</summary>
public class ClassPanelTests
{
    [Theory, InlineData(8, 1), InlineData(8, 7), InlineData(16, 8), InlineData(32, 21)]
    public void Scores_and_gradients_agree_with_plain_loops(int rows, int features)
    {
        double[] x = Values(rows * features, 1), w = Values(features * 8, 2), r = Values(rows * 8, 3), g = Values(features * 8, 4), z = new double[rows * 8];
        double[] expected = [.. g];
        ClassPanel.Scores(x, w, z, features);
        ClassPanel.AddGradient(x, r, g, features);

        for (int c = 0; c < 8; c++)
        {
            for (int i = 0; i < rows; i++)
            {
                double sum = 0;
                for (int k = 0; k < features; k++)
                    sum = Math.FusedMultiplyAdd(x[i * features + k], w[k * 8 + c], sum);
                Assert.Equal(sum, z[i * 8 + c]);
            }
            for (int k = 0; k < features; k++)
            {
                for (int i = 0; i < rows; i++)
                    expected[k * 8 + c] = Math.FusedMultiplyAdd(x[i * features + k], r[i * 8 + c], expected[k * 8 + c]);
                Assert.Equal(expected[k * 8 + c], g[k * 8 + c]);
            }
        }
    }

    private static double[] Values(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() * 4 - 2)];
    }
}
