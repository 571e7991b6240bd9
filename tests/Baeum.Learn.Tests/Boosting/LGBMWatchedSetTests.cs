using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>What LightGBM's estimators measure while they learn, and how they end.</summary>
public class LGBMWatchedSetTests
{
    private static readonly Dataset Cancer = Datasets.BreastCancer();
    private static readonly (Tensor<float> X, Tensor<float> XTest, Labels Y, Labels YTest) Split = ModelSelection.TrainTestSplit(Cancer.X, Cancer.Y, testSize: 0.3, seed: 5);

    [Fact]
    public void Measures_several_metrics_on_several_sets_as_LightGBM_names_them()
    {
        var model = new LGBMClassifier { NEstimators = 8, EvalMetric = "auc,binary_error,average_precision,kldiv" }.Fit(Split.X, Split.Y, evalSet: [(Split.X, Split.Y), (Split.XTest, Split.YTest)]);
        var p = model.PredictProba(Split.XTest);
        var test = model.Learned.EvalsResult["valid_1"];

        Assert.Equal(["training", "valid_1"], model.Learned.EvalsResult.Keys);
        Assert.Equal(["auc", "binary_error", "average_precision", "kullback_leibler", "binary_logloss"], test.Keys);
        // Scores in 64 bits have fewer ties than probabilities in 32.
        Assert.Equal(Metrics.RocAucScore(Split.YTest, p), test["auc"][^1], 1e-3);
        Assert.Equal(1 - model.Score(Split.XTest, Split.YTest), test["binary_error"][^1], 1e-9);
        Assert.Equal(Metrics.AveragePrecisionScore(Split.YTest, Column(p, 1)), test["average_precision"][^1], 1e-3);
        Assert.Equal(Metrics.LogLoss(Split.YTest, p), test["binary_logloss"][^1], 1e-5);
        Assert.Equal(test["binary_logloss"][^1], test["kullback_leibler"][^1], 1e-9);
        Assert.True(model.Learned.EvalsResult["training"]["binary_logloss"][^1] < test["binary_logloss"][^1]);
    }

    [Theory]
    [InlineData("l1", 1.75)]
    [InlineData("l2", 4.25)]
    [InlineData("rmse", 2.0615528128088303)]
    [InlineData("mape", 0.5375)]
    [InlineData("quantile", 1.1)]
    [InlineData("huber", 1.16)]
    [InlineData("fair", 0.8541202653859725)]
    public void Measures_by_the_formulas_of_LightGBM(string name, double expected)
    {
        // Targets 1, 2, 4, 5 and predictions 1, 4, 1, 3; the means of the losses are made by hand.
        var settings = new LGBMRegressor { EvalMetric = name, Alpha = 0.8 };
        var loss = LGBMLosses.Of("regression", settings);

        var score = LGBMScores.All(loss, new([1, 2, 4, 5]), settings)[0];

        Assert.Equal(name, score.Name);
        Assert.Equal(expected, score.Of([1, 4, 1, 3]), 1e-12);
    }

    [Fact]
    public void Measures_of_many_classes_look_at_pairs_and_at_the_greatest()
    {
        var wine = Datasets.Wine();
        var model = new LGBMClassifier { NEstimators = 3, EvalMetric = "auc_mu,multi_error" }.Fit(wine.X, wine.Y, evalSet: [(wine.X, wine.Y)]);
        var raw = model.Booster.Predict(wine.X, rawScore: true);
        int[] y = wine.Y;
        double sum = 0;
        for (int i = 0; i < 3; i++)
            for (int j = i + 1; j < 3; j++)
            {
                int[] rows = [.. Enumerable.Range(0, y.Length).Where(r => y[r] == i || y[r] == j)];
                sum += Metrics.RocAucScore(Array.ConvertAll(rows, r => y[r] == i ? 1 : 0), Tensor.Create(Array.ConvertAll(rows, r => raw[r, i] - raw[r, j])));
            }

        Assert.Equal(sum / 3, model.Learned.EvalsResult["training"]["auc_mu"][^1], 1e-6);
        Assert.Equal(1 - model.Score(wine.X, wine.Y), model.Learned.EvalsResult["training"]["multi_error"][^1], 1e-9);
    }

    [Fact]
    public void Weights_of_a_watched_set_count_as_repeated_samples()
    {
        float[] weights = [.. Enumerable.Range(0, (int)Split.XTest.Lengths[0]).Select(i => i % 3f)];
        int[] repeated = [.. Enumerable.Range(0, weights.Length).SelectMany(i => Enumerable.Repeat(i, i % 3))];
        var recipe = new LGBMClassifier { NEstimators = 4, EvalMetric = "auc,average_precision,binary_error" };

        var one = recipe.Fit(Split.X, Split.Y, evalSet: [(Split.XTest, Split.YTest)], evalSampleWeight: [Tensor.Create(weights)], evalNames: ["held"]).Learned.EvalsResult["held"];
        var other = recipe.Fit(Split.X, Split.Y, evalSet: [(Split.XTest.TakeRows(repeated), Split.YTest.TakeRows(repeated))]).Learned.EvalsResult["valid_0"];

        foreach (var (name, values) in one)
            OracleCases.Close(other[name], values, 1e-9, name);
    }

    [Fact]
    public void Any_metric_ends_training_unless_only_the_first_decides()
    {
        // The second metric never becomes better.
        LGBMMetric still = new("still", IsHigherBetter: true, (_, _) => 1);
        var recipe = new LGBMClassifier { NEstimators = 30, EarlyStoppingRounds = 4, CustomMetrics = [still] };

        var any = recipe.Fit(Split.X, Split.Y, evalSet: [(Split.XTest, Split.YTest)]).Learned;
        var first = (recipe with { FirstMetricOnly = true }).Fit(Split.X, Split.Y, evalSet: [(Split.XTest, Split.YTest)]).Learned;

        Assert.Equal((1, 5), (any.BestIteration, any.EvalsResult["valid_0"]["still"].Length));
        Assert.True(first.EvalsResult["valid_0"]["still"].Length > 10);
        Assert.Equal(any.BestIteration, any.Best.NumIterations);
    }

    [Fact]
    public void A_least_change_ends_training_earlier()
    {
        var recipe = new LGBMClassifier { NEstimators = 60, EarlyStoppingRounds = 3 };

        int patient = recipe.Fit(Split.X, Split.Y, evalSet: [(Split.XTest, Split.YTest)]).Learned.BestIteration;
        int strict = (recipe with { EarlyStoppingMinDelta = 0.02 }).Fit(Split.X, Split.Y, evalSet: [(Split.XTest, Split.YTest)]).Learned.BestIteration;

        Assert.InRange(strict, 1, patient - 1);
    }

    [Fact]
    public void A_cancelled_training_returns_the_model_so_far()
    {
        using var source = new CancellationTokenSource();
        int rounds = 0;
        LGBMMetric cancelling = new("rounds", IsHigherBetter: true, (_, _) =>
        {
            if (++rounds == 3)
                source.Cancel();
            return rounds;
        });

        var model = new LGBMClassifier { NEstimators = 50, CustomMetrics = [cancelling] }.Fit(Split.X, Split.Y, evalSet: [(Split.XTest, Split.YTest)], cancellationToken: source.Token);

        Assert.Equal(3, model.Booster.NumIterations);
    }

    [Theory]
    [InlineData("auk", "eval_metric")]
    [InlineData("rmsle", "eval_metric")]
    [InlineData("auc@3", "eval_metric")]
    public void Refuses_metrics_that_LightGBM_does_not_have(string name, string message)
        => Assert.Contains(message, Assert.Throws<ArgumentException>(() => new LGBMClassifier { EvalMetric = name }).Message);

    [Fact]
    public void Ranks_at_the_places_that_are_asked_for()
    {
        float[] x = [3, 2, 1, 5, 4, 9, 8, 7];
        int[] y = [2, 0, 1, 0, 3, 0, 0, 0], group = [3, 2, 3];
        var samples = Tensor.Create(x).Reshape(-1, 1);
        var model = new LGBMRanker { NEstimators = 1, MinChildSamples = 100, EvalAt = [1, 2], EvalMetric = "map" }.Fit(samples, y, group, evalSet: [(samples, y, group)], evalInitScore: [Tensor.Create(x)]);
        var result = model.Learned.EvalsResult["training"];
        double ndcg2 = ((3 + 0 / Math.Log2(3)) / (3 + 1 / Math.Log2(3)) + 7 / Math.Log2(3) / 7 + 1) / 3;

        Assert.Equal(["map@1", "map@2", "ndcg@1", "ndcg@2"], result.Keys);
        Assert.Equal(ndcg2, result["ndcg@2"][0], 1e-9);
        Assert.Equal((0.5 + 0.5 + 1) / 3, result["map@2"][0], 1e-9);
        Assert.Equal((1 + 0 + 1.0) / 3, result["map@1"][0], 1e-9);
    }

    private static Tensor<float> Column(Tensor<float> table, int column) => Tensor.Create([.. Enumerable.Range(0, (int)table.Lengths[0]).Select(i => table[i, column])]);
}
