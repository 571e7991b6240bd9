using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>Shapley values of LightGBM's trees, held against their definition: the mean over all orders in which features become known.</summary>
public class LGBMContributionsTests
{
    [Fact]
    public void Are_the_Shapley_values_of_their_definition()
    {
        var random = new Random(2);
        var x = Tensor.Create([.. Enumerable.Range(0, 4 * 400).Select(i => random.Next(9) == 0 ? float.NaN : i % 4 == 3 ? random.Next(6) : (float)random.NextDouble())], [400, 4]);
        float[] y = [.. Enumerable.Range(0, 400).Select(i => (float.IsNaN(x[i, 0]) ? 0.4f : x[i, 0] * (float.IsNaN(x[i, 1]) ? 0.2f : x[i, 1])) + (x[i, 3] is 1 or 4 ? 1 : 0) + (x[i, 2] > 0.5 ? 0.3f : 0))];
        var model = new LGBMRegressor { NEstimators = 4, NumLeaves = 9, CategoricalFeature = [3], MinDataPerGroup = 1, CatSmooth = 1 }.Fit(x, y).Booster;

        var contributions = model.PredictContributions(x);

        for (int row = 0; row < 30; row++)
        {
            float[] sample = [.. Enumerable.Range(0, 4).Select(f => x[row, f])];
            for (int f = 0; f < 4; f++)
                Assert.Equal(Shapley(model, sample, f), contributions[row, f], 1e-6);
        }
    }

    [Theory]
    [InlineData("gbdt")]
    [InlineData("dart")]
    public void Add_up_to_the_raw_score(string kind)
    {
        var wine = Datasets.Wine();
        var model = new LGBMClassifier { NEstimators = 12, BoostingType = kind, Seed = 1 }.Fit(wine.X, wine.Y).Booster;

        var contributions = model.PredictContributions(wine.X, 2, 8);
        var raw = model.Predict(wine.X, 2, 8, rawScore: true);

        Assert.Equal("(178, 3, 14)", contributions.Shape().ToString());
        for (int row = 0; row < 178; row++)
            for (int k = 0; k < 3; k++)
                Assert.Equal(raw[row, k], Enumerable.Range(0, 14).Sum(f => (double)contributions[row, k, f]), 1e-5);
    }

    [Fact]
    public void Says_why_linear_leaves_have_none()
    {
        var leaf = LGBMTree.Constant(1) with { Linear = new([1], [0, 1], [0], [2]) };

        Assert.Contains("Tree 0 has linear leaves", Assert.Throws<NotSupportedException>(() => new LGBMBooster([leaf], 1, 1, "", false, ["a"], []).PredictContributions(Tensors.Zeros([1, 1]))).Message);
    }

    private static double Shapley(LGBMBooster model, float[] x, int feature)
    {
        double sum = 0;
        int n = x.Length;
        for (int subset = 0; subset < 1 << n; subset++)
        {
            if ((subset >> feature & 1) != 0)
                continue;
            int size = int.PopCount(subset);
            double weight = Factorial(size) * Factorial(n - size - 1) / Factorial(n);
            sum += weight * (Expected(model, x, subset | 1 << feature) - Expected(model, x, subset));
        }
        return sum;
    }

    private static double Expected(LGBMBooster model, float[] x, int known)
        => model.Trees.Sum(tree => Expected(new LGBMShapTree(tree), tree.NumLeaves == 1 ? ~0 : 0, x, known));

    private static double Expected(LGBMShapTree tree, int node, float[] x, int known)
    {
        if (tree.IsLeaf(node))
            return tree.Value(node);
        var (hot, cold) = tree.Children(node, x);
        return (known >> tree.Feature(node) & 1) != 0 ? Expected(tree, hot, x, known)
            : (tree.Cover(hot) * Expected(tree, hot, x, known) + tree.Cover(cold) * Expected(tree, cold, x, known)) / tree.Cover(node);
    }

    private static double Factorial(int n) => n < 2 ? 1 : n * Factorial(n - 1);
}
