using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Learn.Tests;

/// <summary>xgboost.train and xgboost.cv of 1.7.4 (tests/oracles/xgboost/native.py).</summary>
public class XGBoostTests
{
    private static readonly JsonElement Oracle = JsonDocument.Parse(File.ReadAllText(Oracles.Path("xgboost/native.json"))).RootElement;
    private static readonly Tensor<float> X = Tensor.Create([.. Oracle.GetProperty("x").EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(v => v.ValueKind == JsonValueKind.Null ? float.NaN : v.GetSingle())], [60, 4]);

    public static TheoryData<string> Trainings => [.. Cases("train")];

    public static TheoryData<string> Validations => [.. Cases("cv")];

    [Theory, MemberData(nameof(Trainings))]
    public void Trains_as_XGBoost(string text)
    {
        var expected = Case(text);
        var results = new Dictionary<string, Dictionary<string, double[]>>();
        var dtrain = Matrix(expected);
        double[]? rates = Optional(expected, "rates");

        var booster = XGBoost.Train(Parameters(expected.GetProperty("params")), dtrain, expected.GetProperty("rounds").GetInt32(), [(dtrain, "train")], results, verboseEval: 0, learningRates: rates is null ? null : round => rates[round]);

        foreach (var metric in expected.GetProperty("scores").EnumerateObject())
            Close.To(Array.ConvertAll(Numbers(metric.Value), v => (float)v), Array.ConvertAll(results["train"][metric.Name], v => (float)v), 2e-6, metric.Name);
        Close.To(Array.ConvertAll(Numbers(expected.GetProperty("margin")), v => (float)v), booster.PredictMargin(X).ToArray(), 5e-6, "margin");
        Close.To(Array.ConvertAll(Numbers(expected.GetProperty("predict")), v => (float)v), booster.Predict(dtrain).ToArray(), 5e-6, "predict");
    }

    [Theory, MemberData(nameof(Validations))]
    public void Validates_as_XGBoost(string text)
    {
        var expected = Case(text);
        var o = expected.GetProperty("options");
        int? Whole(string name) => o.TryGetProperty(name, out var v) ? v.GetInt32() : null;
        bool Truth(string name, bool otherwise) => o.TryGetProperty(name, out var v) ? v.GetBoolean() : otherwise;

        var table = XGBoost.Cv(Parameters(expected.GetProperty("params")), Matrix(expected), Whole("num_boost_round")!.Value, Whole("nfold") ?? 3, Truth("stratified", false), seed: Whole("seed") ?? 0, shuffle: Truth("shuffle", true),
            metrics: o.TryGetProperty("metrics", out var metrics) ? metrics.EnumerateArray().Select(m => m.GetString()!).ToArray() : default(MetricNames), earlyStoppingRounds: Whole("early_stopping_rounds"));

        Assert.Equal(expected.GetProperty("columns").EnumerateObject().Select(c => c.Name), table.Columns);
        foreach (var column in expected.GetProperty("columns").EnumerateObject())
            Close.To(Array.ConvertAll(Numbers(column.Value), v => (float)v), [.. table[column.Name].Values<double>().ToArray().Select(v => (float)v)], 2e-6, column.Name);
    }

    [Fact]
    public void A_callback_sees_the_model_and_the_scores_and_ends_the_training()
    {
        float[] y = [.. Enumerable.Range(0, 60).Select(i => i % 7f)];
        var dtrain = new DMatrix(X, y);
        var rounds = new List<int>();
        var booster = XGBoost.Train(new() { MaxDepth = 2 }, dtrain, 20, [(dtrain, "it")], verboseEval: 0, afterIteration: round =>
        {
            rounds.Add(round.Model.NumBoostedRounds);
            Assert.Equal(round.Epoch + 1, round.EvalsLog["it"]["rmse"].Length);
            return round.Epoch == 3;
        });
        Assert.Equal([1, 2, 3, 4], rounds);
        Assert.Equal(4, booster.NumBoostedRounds);
    }

    [Fact]
    public void Names_and_types_of_features_come_from_the_matrix()
    {
        var x = Tensor.Create([.. Enumerable.Range(0, 80).SelectMany(i => new float[] { i % 4, i })], [80, 2]);
        var d = new DMatrix(x, Enumerable.Range(0, 80).Select(i => i % 4 == 2 ? 5f : i / 40f).ToArray()) { FeatureNames = ["kind", "number"], FeatureTypes = ["c", "q"] };
        var booster = XGBoost.Train(new() { TreeMethod = "hist", MaxDepth = 2 }, d, 1, verboseEval: 0);
        Assert.StartsWith("0:[kind:{0,1,3}]", booster.GetDump()[0]);
        Assert.Contains("expected 2", Assert.Throws<ArgumentException>(() => new DMatrix(x) { FeatureNames = ["one"] }).Message);
        Assert.Contains("no labels", Assert.Throws<ArgumentException>(() => XGBoost.Train(new(), new DMatrix(x), 1)).Message);
        Assert.Contains("NumClass", Assert.Throws<ArgumentException>(() => XGBoost.Train(new() { Objective = "multi:softmax" }, d, 1)).Message);
    }

    [Fact]
    public void A_linear_model_is_an_estimator_with_defaults_of_its_own()
    {
        var diabetes = Datasets.Diabetes();
        var model = new XGBRegressor { Booster = "gblinear", NEstimators = 30 }.Fit(diabetes.X, diabetes.Y);
        Assert.Equal((0.5, 0.0), (new XGBRegressor { Booster = "gblinear" }.LearningRate, new XGBRegressor { Booster = "gblinear" }.RegLambda));
        Assert.Equal((0.3, 1.0), (new XGBRegressor().LearningRate, new XGBRegressor().RegLambda));
        Assert.True(model.Score(diabetes.X, diabetes.Y) > 0.3);
        Assert.Equal(30, model.Booster.NumBoostedRounds);
    }

    private static string[] Cases(string kind) => [.. Oracle.GetProperty("cases").EnumerateArray().Where(c => c.GetProperty("kind").GetString() == kind).Select(c => c.GetProperty("text").GetString()!)];

    private static JsonElement Case(string text) => Oracle.GetProperty("cases").EnumerateArray().First(c => c.GetProperty("text").GetString() == text);

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(v => v.ValueKind == JsonValueKind.String ? double.PositiveInfinity : v.GetDouble())];

    private static double[]? Optional(JsonElement json, string name) => json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? Numbers(list) : null;

    private static DMatrix Matrix(JsonElement c)
    {
        static float[]? Floats(double[]? values) => values is null ? null : Array.ConvertAll(values, v => (float)v);
        return new(X, Floats(Optional(c, "y")) is { } y ? y : (Labels?)null, Floats(Optional(c, "weight")) is { } w ? Tensor.Create(w) : null)
        {
            LabelLowerBound = Floats(Optional(c, "lower")),
            LabelUpperBound = Floats(Optional(c, "upper")),
            Group = Optional(c, "group") is { } sizes ? Array.ConvertAll(sizes, s => (int)s) : null,
        };
    }

    private static XGBParameters Parameters(JsonElement p)
        => p.EnumerateObject().Aggregate(new XGBParameters { Seed = 3 }, (settings, v) => v.Name switch
        {
            "booster" => settings with { Booster = v.Value.GetString()! },
            "objective" => settings with { Objective = v.Value.GetString()! },
            "eval_metric" => settings with { EvalMetric = v.Value.EnumerateArray().Select(m => m.GetString()!).ToArray() },
            "reg_alpha" => settings with { RegAlpha = v.Value.GetDouble() },
            "reg_lambda" => settings with { RegLambda = v.Value.GetDouble() },
            "learning_rate" => settings with { LearningRate = v.Value.GetDouble() },
            "updater" => settings with { Updater = v.Value.GetString()! },
            "feature_selector" => settings with { FeatureSelector = v.Value.GetString()! },
            "top_k" => settings with { TopK = v.Value.GetInt32() },
            "num_class" => settings with { NumClass = v.Value.GetInt32() },
            "tree_method" => settings with { TreeMethod = v.Value.GetString()! },
            "max_depth" => settings with { MaxDepth = v.Value.GetInt32() },
            "subsample" => settings with { Subsample = v.Value.GetDouble() },
            "aft_loss_distribution" => settings with { AftLossDistribution = v.Value.GetString()! },
            "aft_loss_distribution_scale" => settings with { AftLossDistributionScale = v.Value.GetDouble() },
            _ => throw new NotSupportedException(v.Name),
        });
}
