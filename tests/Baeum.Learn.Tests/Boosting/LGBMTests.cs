using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>LightGBM's estimators. The trees of breast cancer are those that LightGBM 2.2 trained on the same 512 rows (github.com/dmitryikh/leaves, testdata/lg_dart_breast_cancer.model, MIT).</summary>
public class LGBMTests
{
    private static readonly Dataset Cancer = Datasets.BreastCancer(), Diabetes = Datasets.Diabetes();

    [Fact]
    public void Grows_the_trees_that_LightGBM_grew()
    {
        var (x, _, y, _) = ModelSelection.TrainTestSplit(Cancer.X, Cancer.Y, testSize: 0.1, seed: 0);

        var trees = new LGBMClassifier { NEstimators = 3 }.Fit(x, y).Booster.Trees;

        Assert.Equal([22, 27, 22, 27, 5, 10, 21], trees[0].SplitFeature[..7]);
        OracleCases.Close([357.332, 49.8741, 11.2155, 1.98236, 1.68096, 0.733087, 0.187169], trees[0].SplitGain.AsSpan()[..7], 2e-6);
        OracleCases.Close([114.45, 0.14575, 107.45, 0.11085, 0.089065, 0.4478, 32.125], trees[0].Threshold.AsSpan()[..7], 1e-6);
        OracleCases.Close([0.6865336845640464, 0.32232577348199343, 0.38659775779059097, 0.53228092222341217, 0.62305518154320927, 0.25805378917339589, 0.6436856950249813, 0.66612988002163442], trees[0].LeafValue.AsSpan()[..8], 1e-12);
        Assert.Equal([2, 2, 2, 2, 2, 2, 2], trees[0].DecisionType[..7]);
        Assert.Equal([22, 27, 21, 13, 20, 27, 21, 27, 5, 10, 4], trees[1].SplitFeature[..11]);
        OracleCases.Close([-0.11602555617081547, 0.051122216774079444, -0.1352698029923885, 0.0053358337529787513, 0.06370392833421315], Array.ConvertAll(trees[1].LeafValue, v => v / 1.5).AsSpan(1, 5), 1e-9);
        Assert.Equal([22, 7, 27, 21, 28, 21, 22, 7, 10, 27, 3, 1, 5, 10, 4], trees[2].SplitFeature[..15]);
        OracleCases.Close([0.097995494080765411, 0.001442542238748156, -0.1352630258944536, -0.048522879705583818, -0.21832470012060565], trees[2].LeafValue.AsSpan()[..5], 1e-9);
    }

    [Theory]
    [InlineData("regression", 0.25)]
    [InlineData("regression_l1", 0.25)]
    [InlineData("huber", 0.25)]
    [InlineData("fair", 0.25)]
    [InlineData("poisson", 0.25)]
    [InlineData("mape", 0.2)]
    [InlineData("gamma", 0.25)]
    [InlineData("tweedie", 0.25)]
    [InlineData("quantile", -2.0)]
    public void Predicts_numbers_by_every_objective(string objective, double least)
    {
        var (x, xTest, y, yTest) = ModelSelection.TrainTestSplit(Diabetes.X, (Tensor<float>)Diabetes.Y / 40f, testSize: 0.2, seed: 3);

        var model = new LGBMRegressor { Objective = objective, NEstimators = 60 }.Fit(x, y);

        double score = model.Score(xTest, yTest);
        Assert.True(score > least, $"{objective}: R² {score}");
    }

    [Fact]
    public void A_quantile_is_above_its_share_of_the_targets()
    {
        var model = new LGBMRegressor { Objective = "quantile", Alpha = 0.8, NEstimators = 50 }.Fit(Diabetes.X, Diabetes.Y);
        var predicted = model.Predict(Diabetes.X).AsReadOnlySpan().ToArray();
        var y = ((Tensor<float>)Diabetes.Y).AsReadOnlySpan().ToArray();

        Assert.InRange(predicted.Zip(y).Count(p => p.First >= p.Second) / (double)y.Length, 0.72, 0.88);
    }

    [Theory]
    [InlineData("gbdt", 0.95)]
    [InlineData("dart", 0.93)]
    [InlineData("goss", 0.93)]
    [InlineData("rf", 0.91)]
    public void Predicts_classes_by_every_kind_of_boosting(string kind, double least)
    {
        var (x, xTest, y, yTest) = ModelSelection.TrainTestSplit(Cancer.X, Cancer.Y, testSize: 0.3, seed: 5);

        var model = new LGBMClassifier { BoostingType = kind, Subsample = kind == "goss" ? 1 : 0.8, SubsampleFreq = 1, ColsampleBytree = 0.7, Seed = 1 }.Fit(x, y);

        double score = model.Score(xTest, yTest);
        Assert.True(score >= least, $"{kind}: {score}");
        Assert.Equal(1, model.FeatureImportances.Sum(), 1e-9);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("multiclassova")]
    public void Predicts_more_than_two_classes(string? objective)
    {
        var wine = Datasets.Wine();
        var (x, xTest, y, yTest) = ModelSelection.TrainTestSplit(wine.X, wine.Y, testSize: 0.3, seed: 5, stratify: wine.Y);

        var model = new LGBMClassifier { Objective = objective, NEstimators = 40 }.Fit(x, y);

        Assert.True(model.Score(xTest, yTest) > 0.92);
        Assert.Equal("(54, 3)", model.PredictProba(xTest).Shape().ToString());
    }

    [Fact]
    public void Ends_early_and_predicts_with_the_best_round()
    {
        var (x, xTest, y, yTest) = ModelSelection.TrainTestSplit(Cancer.X, Cancer.Y, testSize: 0.3, seed: 5);

        var model = new LGBMClassifier { NEstimators = 300, EarlyStoppingRounds = 5 }.Fit(x, y, evalSet: [(xTest, yTest)]);
        var history = model.Learned.EvalsResult["valid_0"]["binary_logloss"];

        Assert.Equal(model.Learned.BestIteration + 5, history.Length);
        Assert.Equal(history.Min(), history[model.Learned.BestIteration - 1]);
        Assert.Equal(model.PredictProba(xTest).AsReadOnlySpan()[1], model.Booster.Predict(xTest, 0, model.Learned.BestIteration).AsReadOnlySpan()[0]);
        Assert.Equal(history[model.Learned.BestIteration - 1], Metrics.LogLoss(yTest, model.PredictProba(xTest)), 1e-5);
    }

    [Fact]
    public void Splits_by_categories_that_numbers_cannot_order()
    {
        var random = new Random(3);
        float[] x = [.. Enumerable.Range(0, 3000).Select(_ => (float)random.Next(40))];
        float[] worth = [.. Enumerable.Range(0, 40).Select(_ => (float)random.Next(2))];
        int[] y = [.. x.Select(v => (int)worth[(int)v])];
        var samples = Tensor.Create(x).Reshape(-1, 1);

        var model = new LGBMClassifier { CategoricalFeature = [0], NEstimators = 20 }.Fit(samples, y);

        Assert.Equal(1, model.Score(samples, y));
        var unknown = model.PredictProba(Tensor.Create(new float[] { 77, float.NaN }).Reshape(-1, 1)).AsReadOnlySpan();
        Assert.Equal(unknown[0], unknown[2]);
    }

    [Fact]
    public void A_trained_model_is_a_file_of_LightGBM_and_predicts_the_same_from_it()
    {
        var model = new LGBMClassifier { NEstimators = 10 }.Fit(Cancer.X, Cancer.Y);
        string path = Path.GetTempFileName();
        model.Booster.SaveModel(path);

        Assert.Equal(model.Booster.Predict(Cancer.X).AsReadOnlySpan(), LGBMBooster.LoadModel(path).Predict(Cancer.X).AsReadOnlySpan());
        File.Delete(path);
    }

    [Fact]
    public void Missing_values_go_where_they_help()
    {
        var random = new Random(4);
        float[] x = [.. Enumerable.Range(0, 400).Select(_ => random.Next(3) == 0 ? float.NaN : (float)random.NextDouble())];
        int[] y = [.. x.Select(v => float.IsNaN(v) || v > 0.6f ? 1 : 0)];
        var samples = Tensor.Create(x).Reshape(-1, 1);

        Assert.True(new LGBMClassifier { NEstimators = 20 }.Fit(samples, y).Score(samples, y) > 0.99);
    }

    [Fact]
    public void Weights_count_as_repeated_samples()
    {
        var x = Diabetes.X.TakeRows(..200);
        var y = Diabetes.Y.TakeRows(..200);
        float[] weights = [.. Enumerable.Range(0, 200).Select(i => i % 2 == 0 ? 2f : 0)];
        int[] half = [.. Enumerable.Range(0, 100).Select(i => 2 * i)];
        var recipe = new LGBMRegressor { MinChildSamples = 1, MinChildWeight = 20, NEstimators = 5, NumLeaves = 4, MaxBin = 60000 };

        var weighted = recipe.Fit(x, y, Tensor.Create(weights)).Predict(x.TakeRows(half));
        var repeated = (recipe with { MinChildWeight = 10 }).Fit(x.TakeRows(half), y.TakeRows(half)).Predict(x.TakeRows(half));

        Assert.True(Metrics.R2Score(repeated, weighted) > 0.8);
    }

    [Fact]
    public void Says_what_a_forest_needs()
        => Assert.Contains("set Subsample below 1", Assert.Throws<ArgumentException>(() => new LGBMClassifier { BoostingType = "rf" }.Fit(Cancer.X, Cancer.Y)).Message);

    [Fact]
    public void Refuses_targets_that_gamma_has_no_loss_for()
        => Assert.Contains("'gamma' needs targets above 0, but y holds 0 in row 1", Assert.Throws<ArgumentException>(() => new LGBMRegressor { Objective = "gamma" }.Fit(Tensors.Zeros([2, 1]), new float[] { 1, 0 })).Message);
}
