using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>The parameters of LightGBM that say where trees may be split and what leaves may give.</summary>
public class LGBMGrowthTests
{
    private static readonly Dataset Diabetes = Datasets.Diabetes();

    [Fact]
    public void A_prediction_falls_nowhere_where_it_may_only_rise()
    {
        var model = new LGBMRegressor { MonotoneConstraints = [0, 0, 1], MinChildSamples = 5 }.Fit(Diabetes.X, Diabetes.Y);
        var free = new LGBMRegressor { MinChildSamples = 5 }.Fit(Diabetes.X, Diabetes.Y);

        Assert.True(Falls(model.Predict(Raised(2))) < 1e-9);
        Assert.True(Falls(free.Predict(Raised(2))) > 1);
    }

    [Fact]
    public void Columns_of_different_groups_do_not_meet_in_a_tree()
    {
        int[][] groups = [[0, 1, 2], [2, 3, 8]];
        var trees = new LGBMRegressor { InteractionConstraints = groups, NEstimators = 30 }.Fit(Diabetes.X, Diabetes.Y).Booster.Trees;

        Assert.Contains(trees, tree => tree.SplitFeature.Contains(8));
        foreach (var tree in trees)
            foreach (var way in Ways(tree, 0))
                Assert.Contains(groups, group => way.IsSubsetOf(group));
    }

    [Fact]
    public void No_leaf_exceeds_the_greatest_step()
    {
        var trees = new LGBMRegressor { MaxDeltaStep = 2, NEstimators = 5, LearningRate = 1 }.Fit(Diabetes.X, Diabetes.Y).Booster.Trees;

        // The first tree holds the start too.
        Assert.All(trees.Skip(1).SelectMany(tree => tree.LeafValue), value => Assert.InRange(value, -2, 2));
        Assert.Contains(trees[1].LeafValue, value => value == 2);
    }

    [Fact]
    public void Smoothed_leaves_lie_between_their_own_output_and_their_parents()
    {
        var rough = new LGBMRegressor { NEstimators = 1, NumLeaves = 2 }.Fit(Diabetes.X, Diabetes.Y).Booster.Trees[0];
        var smooth = new LGBMRegressor { NEstimators = 1, NumLeaves = 2, PathSmooth = 100 }.Fit(Diabetes.X, Diabetes.Y).Booster.Trees[0];

        double mean = rough.InternalValue[0];
        for (int leaf = 0; leaf < 2; leaf++)
        {
            double share = rough.LeafCount[leaf] / (rough.LeafCount[leaf] + 100.0);
            Assert.Equal(mean + share * (rough.LeafValue[leaf] - mean), smooth.LeafValue[leaf], 1e-9);
        }
    }

    [Fact]
    public void Zeros_go_where_missing_values_go()
    {
        var random = new Random(2);
        float[] x = [.. Enumerable.Range(0, 600).Select(_ => random.Next(3) == 0 ? 0 : (float)random.NextDouble() * 2 - 1)];
        int[] y = [.. x.Select(v => v == 0 || v > 0.5f ? 1 : 0)];
        var samples = Tensor.Create(x).Reshape(-1, 1);

        var model = new LGBMClassifier { ZeroAsMissing = true, NEstimators = 20 }.Fit(samples, y);

        Assert.True(model.Score(samples, y) > 0.99);
        var same = model.PredictProba(Tensor.Create(new float[] { 0, float.NaN }).Reshape(-1, 1)).AsReadOnlySpan();
        Assert.Equal(same[0], same[2]);
        Assert.Contains(model.Booster.Trees[0].DecisionType, kind => (kind >> 2 & 3) == 1);
    }

    [Fact]
    public void Missing_values_count_as_zero_where_they_are_not_to_be_used()
    {
        float[] x = [.. Enumerable.Range(0, 300).Select(i => i % 3 == 0 ? float.NaN : i % 7 - 3f)];
        int[] y = [.. x.Select(v => float.IsNaN(v) ? 1 : v > 0 ? 1 : 0)];
        var samples = Tensor.Create(x).Reshape(-1, 1);

        var asZero = new LGBMClassifier { UseMissing = false, NEstimators = 5 }.Fit(samples, y);

        var same = asZero.PredictProba(Tensor.Create(new float[] { 0, float.NaN }).Reshape(-1, 1)).AsReadOnlySpan();
        Assert.Equal(same[0], same[2]);
    }

    [Fact]
    public void Bins_hold_as_many_samples_as_asked()
    {
        var few = new LGBMRegressor { MinDataInBin = 100, MinChildSamples = 1, NEstimators = 20 }.Fit(Diabetes.X, Diabetes.Y).Booster.Trees;
        var many = new LGBMRegressor { MinChildSamples = 1, NEstimators = 20 }.Fit(Diabetes.X, Diabetes.Y).Booster.Trees;

        Assert.True(Thresholds(few) < Thresholds(many) / 3);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0.6)]
    public void The_same_seed_gives_the_same_bits_at_any_number_of_threads(bool extraTrees, double byNode)
    {
        var recipe = new LGBMRegressor { ExtraTrees = extraTrees, FeatureFractionBynode = byNode, Subsample = 0.8, SubsampleFreq = 1, NEstimators = 20, Seed = 3 };
        int threads = Threads.Count;
        var predicted = new List<float[]>();
        try
        {
            foreach (int count in new[] { 1, 2, 4 })
            {
                Threads.Count = count;
                predicted.Add(recipe.Fit(Diabetes.X, Diabetes.Y).Predict(Diabetes.X).AsReadOnlySpan().ToArray());
            }
        }
        finally
        {
            Threads.Count = threads;
        }

        Assert.Equal(predicted[0], predicted[1]);
        Assert.Equal(predicted[0], predicted[2]);
    }

    [Fact]
    public void Extremely_random_trees_differ_by_their_seed_and_learn_still()
    {
        var recipe = new LGBMRegressor { ExtraTrees = true, Seed = 1 };
        var model = recipe.Fit(Diabetes.X, Diabetes.Y);

        Assert.True(model.Score(Diabetes.X, Diabetes.Y) > 0.6);
        Assert.NotEqual(model.Booster.Trees[0].Threshold, (recipe with { Seed = 2 }).Fit(Diabetes.X, Diabetes.Y).Booster.Trees[0].Threshold);
    }

    /// <summary>Fifty samples, ten times with one column going up.</summary>
    private static Tensor<float> Raised(int column)
    {
        var x = Tensor.Create(new float[500 * 10], [500, 10]);
        for (int i = 0; i < 500; i++)
            for (int f = 0; f < 10; f++)
                x[i, f] = f == column ? i % 10 * 0.03f - 0.13f : Diabetes.X[i / 10, f];
        return x;
    }

    private static double Falls(Tensor<float> predicted)
        => Enumerable.Range(0, 500).Where(i => i % 10 > 0).Sum(i => Math.Max(0, (double)predicted[i - 1] - predicted[i]));

    private static int Thresholds(LGBMTree[] trees) => trees.SelectMany(tree => tree.SplitFeature.Zip(tree.Threshold)).Distinct().Count();

    private static IEnumerable<HashSet<int>> Ways(LGBMTree tree, int node)
        => node < 0 || tree.NumLeaves == 1 ? [[]] : new[] { tree.LeftChild[node], tree.RightChild[node] }.SelectMany(child => Ways(tree, child)).Select(way => way.Append(tree.SplitFeature[node]).ToHashSet());
}
