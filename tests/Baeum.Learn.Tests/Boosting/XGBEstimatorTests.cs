using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Learn.Tests;

public class XGBEstimatorTests
{
    private static readonly Dataset Cancer = Datasets.BreastCancer(), Diabetes = Datasets.Diabetes();

    [Fact]
    public void Rankings_are_those_of_XGBoost()
    {
        var cases = JsonDocument.Parse(File.ReadAllText(Oracles.Path("xgboost/ranking.json"))).RootElement;
        int[] grades = Array.ConvertAll(((Tensor<float>)Diabetes.Y).ToArray(), y => Math.Min(4, (int)(y / 70)));
        var (x, held) = (Diabetes.X.TakeRows(..300), Diabetes.X.TakeRows(300..));
        foreach (var c in cases.EnumerateArray())
        {
            int pairs = c.GetProperty("params").TryGetProperty("num_pairsample", out var p) ? p.GetInt32() : 1;
            var ranker = new XGBRanker { NEstimators = 5, MaxDepth = 3, TreeMethod = "hist", Objective = c.GetProperty("params").GetProperty("objective").GetString()!, NumPairsample = pairs, EvalMetric = new[] { "ndcg", "ndcg@5", "map@3-", "pre@4", "auc" } };
            Tensor<float>? weights = pairs > 1 ? Tensor.Create<float>([1, 2, 0.5f, 1]) : null;
            var model = ranker.Fit(x, grades[..300], [80, 120, 30, 70], sampleWeight: weights, evalSet: [(held, grades[300..], [42, 100])], verbose: 0);
            foreach (var metric in c.GetProperty("scores").GetProperty("validation_0").EnumerateObject())
                Close.To(XGBoostCases.Numbers(metric.Value), Array.ConvertAll(model.EvalsResult["validation_0"][metric.Name], v => (float)v), 2e-6, $"{ranker.Objective} {metric.Name}");
            Close.To(XGBoostCases.Numbers(c.GetProperty("predict")), model.Predict(held.TakeRows(..10)).ToArray(), 2e-6, ranker.Objective);
            Assert.Equal(model.Predict(held).ToArray(), ranker.Fit(x, grades[..300], qid: [.. Enumerable.Range(0, 300).Select(i => i < 80 ? 1 : i < 200 ? 2 : i < 230 ? 5 : 7)], sampleWeight: weights).Predict(held).ToArray());
        }
    }

    [Fact]
    public void Training_goes_on_where_it_ended()
    {
        var six = new XGBRegressor { NEstimators = 6, TreeMethod = "hist" }.Fit(Diabetes.X, Diabetes.Y);
        var three = new XGBRegressor { NEstimators = 3, TreeMethod = "hist" };
        var more = three.Fit(Diabetes.X, Diabetes.Y, [], verbose: 0, xgbModel: three.Fit(Diabetes.X, Diabetes.Y).Booster);
        Assert.Equal(6, more.Booster.NumBoostedRounds);
        Assert.Equal(six.Predict(Diabetes.X).ToArray(), more.Predict(Diabetes.X).ToArray());
        Assert.Contains("xgb_model", Assert.Throws<ArgumentException>(() => three.Fit(Diabetes.X.Columns(..3), Diabetes.Y, [], xgbModel: more.Booster)).Message);
    }

    [Fact]
    public void A_loss_and_a_metric_of_ones_own_do_as_the_built_in_ones()
    {
        var built = new XGBRegressor { NEstimators = 5, EvalMetric = "mae" };
        var own = new XGBRegressor
        {
            NEstimators = 5,
            EvalMetric = "rmse",
            CustomObjective = (y, p) => ([.. y.Zip(p, (a, b) => b - a)], [.. y.Select(_ => 1f)]),
            CustomMetric = (y, p) => y.Zip(p, (a, b) => Math.Abs((double)(b - a))).Average(),
        };
        var (a, b) = (built.Fit(Diabetes.X, Diabetes.Y, [(Diabetes.X, Diabetes.Y)], verbose: 0), own.Fit(Diabetes.X, Diabetes.Y, [(Diabetes.X, Diabetes.Y)], verbose: 0));
        Assert.Equal(a.Predict(Diabetes.X).ToArray(), b.Predict(Diabetes.X).ToArray());
        Assert.Equal(a.EvalsResult["validation_0"]["mae"][^1], b.EvalsResult["validation_0"]["custom"][^1], 1e-5);
    }

    [Fact]
    public void Lines_are_printed_as_Python_prints_them()
    {
        var console = Console.Out;
        using var written = new StringWriter { NewLine = "\n" };
        try
        {
            Console.SetOut(written);
            new XGBRegressor { NEstimators = 4, TreeMethod = "hist", MaxDepth = 2 }.Fit(Diabetes.X, Diabetes.Y, [(Diabetes.X, Diabetes.Y)], verbose: 2);
        }
        finally
        {
            Console.SetOut(console);
        }
        Assert.Matches(@"^\[0\]\tvalidation_0-rmse:\d+\.\d{5}\n\[2\]\tvalidation_0-rmse:\d+\.\d{5}\n\[3\]\tvalidation_0-rmse:\d+\.\d{5}\n$", written.ToString());
    }

    [Fact]
    public void A_cancelled_training_leaves_a_usable_model()
    {
        using var source = new CancellationTokenSource();
        int rounds = 0;
        var model = new XGBClassifier
        {
            NEstimators = 500,
            CustomMetric = (_, _) =>
            {
                if (++rounds == 3)
                    source.Cancel();
                return 0;
            },
        }.Fit(Cancer.X, Cancer.Y, [(Cancer.X, Cancer.Y)], verbose: 0, cancellationToken: source.Token);
        Assert.Equal(3, model.Booster.NumBoostedRounds);
        Assert.True(model.Score(Cancer.X, Cancer.Y) > 0.9);

        source.Cancel();
        var empty = new XGBClassifier().Fit(Cancer.X, Cancer.Y, [], cancellationToken: source.Token);
        Assert.All(empty.PredictProba(Cancer.X).ToArray(), p => Assert.Equal(0.5f, p));
    }

    [Fact]
    public void Searches_hand_the_test_part_of_a_fold_to_early_stopping()
    {
        var model = new Pipeline(("scaler", new StandardScaler()), ("xgb", new XGBClassifier { NEstimators = 300, EarlyStoppingRounds = 3, MaxDepth = 2, TreeMethod = "hist" }));
        Assert.True(ModelSelection.CrossValScore(model, Cancer.X, Cancer.Y, cv: 3).Average() > 0.94);
        Assert.Contains("evalSet", Assert.Throws<ArgumentException>(() => new XGBClassifier { EarlyStoppingRounds = 3 }.Fit(Cancer.X, Cancer.Y)).Message);
    }

    [Fact]
    public void Values_that_stand_for_missing_ones_are_missing()
    {
        var (with, without) = (Diabetes.X.TakeRows(..), Diabetes.X.TakeRows(..));
        for (int i = 0; i < 60; i++)
            (with[i, 2], without[i, 2]) = (-999, float.NaN);
        var a = new XGBRegressor { NEstimators = 3, Missing = -999 }.Fit(with, Diabetes.Y);
        var b = new XGBRegressor { NEstimators = 3 }.Fit(without, Diabetes.Y);
        Assert.Equal(b.Predict(without).ToArray(), a.Predict(with).ToArray());
        Assert.Equal(-999, with[0, 2]);
    }

    [Fact]
    public void Quantiles_cover_their_share()
    {
        var model = new XGBRegressor { Objective = "reg:quantileerror", QuantileAlpha = [0.1, 0.9], NEstimators = 30, MaxDepth = 3 }.Fit(Diabetes.X, Diabetes.Y);
        float[] y = ((Tensor<float>)Diabetes.Y).ToArray(), p = model.Predict(Diabetes.X).ToArray();
        Assert.InRange(y.Where((v, i) => v < p[2 * i]).Count() / (double)y.Length, 0.02, 0.15);
        Assert.InRange(y.Where((v, i) => v < p[2 * i + 1]).Count() / (double)y.Length, 0.85, 0.98);
    }

    [Theory]
    [InlineData("objective", "binary:logistics", "binary:logistic")]
    [InlineData("eval_metric", "logloss2", "logloss")]
    [InlineData("eval_metric", "error@x", "number after @")]
    [InlineData("subsample", 1.5, "Subsample must lie in (0, 1], received 1.5")]
    [InlineData("tree_method", "gpu_hist", "hist")]
    [InlineData("booster", "gbforest", "gbtree")]
    public void Wrong_parameters_are_refused_with_words(string name, object value, string words)
        => Assert.Contains(words, Assert.ThrowsAny<ArgumentException>(() => new XGBClassifier().With(name, value)).Message);

    [Fact]
    public void Labels_that_the_objective_does_not_know_are_refused()
    {
        Assert.Contains("0 or greater", Assert.Throws<ArgumentException>(() => new XGBRegressor { Objective = "count:poisson" }.Fit(Diabetes.X, Array.ConvertAll(new float[442], _ => -1f))).Message);
        Assert.Contains("XGBClassifier", Assert.Throws<ArgumentException>(() => new XGBRegressor { Objective = "multi:softprob" }.Fit(Diabetes.X, Diabetes.Y)).Message);
        Assert.Contains("evalSet 0", Assert.Throws<ArgumentException>(() => new XGBClassifier().Fit(Cancer.X, Cancer.Y, [(Cancer.X, Array.ConvertAll(new int[569], _ => 7))])).Message);
        Assert.Contains("group or qid", Assert.Throws<ArgumentException>(() => new XGBRanker().Fit(Diabetes.X, Diabetes.Y)).Message);
    }
}
