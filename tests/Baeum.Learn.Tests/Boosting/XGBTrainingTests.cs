using System.Globalization;
using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Learn.Tests;

/// <summary>Trainings with the scores of every round, held against XGBoost 1.7.4 (tests/oracles/xgboost/training.py).</summary>
public class XGBTrainingTests
{
    private static readonly JsonElement Cases = JsonDocument.Parse(File.ReadAllText(Oracles.Path("xgboost/training.json"))).RootElement;

    public static TheoryData<int, string> All
    {
        get
        {
            var all = new TheoryData<int, string>();
            for (int i = 0; i < Cases.GetArrayLength(); i++)
                all.Add(i, $"{Cases[i].GetProperty("set")} {Cases[i].GetProperty("params").GetRawText()}");
            return all;
        }
    }

    [Theory, MemberData(nameof(All))]
    public void Scores_and_predictions_are_those_of_XGBoost(int number, string parameters)
    {
        Assert.NotEmpty(parameters);
        var c = Cases[number];
        var (model, held, margin) = Fit(c);
        foreach (var set in c.GetProperty("scores").EnumerateObject())
            foreach (var metric in set.Value.EnumerateObject())
            {
                double[] expected = [.. metric.Value.EnumerateArray().Select(v => v.GetDouble())], actual = model.EvalsResult[set.Name][metric.Name];
                Assert.Equal(expected.Length, actual.Length);
                for (int i = 0; i < expected.Length; i++)
                    Assert.True(Math.Abs(expected[i] - actual[i]) <= 2e-6 * Math.Max(1, Math.Abs(expected[i])), $"{set.Name} {metric.Name}, round {i}: expected {expected[i]}, received {actual[i]}");
            }
        Assert.Equal(c.GetProperty("best_iteration").GetInt32(), model.BestIteration);
        Assert.Equal(c.GetProperty("rounds").GetInt32(), model.Booster.NumBoostedRounds);
        Assert.Equal(float.Parse(c.GetProperty("base_score").GetString()!, CultureInfo.InvariantCulture), model.Booster.BaseScore[0], 1e-6f);
        float[] predictions = model switch
        {
            XGBClassifier.Model m when m.Booster.Objective is not ("binary:hinge" or "binary:logitraw") => m.PredictProba(held, null, margin).ToArray(),
            XGBClassifier.Model m => [.. ((int[])m.Predict(held, null, margin)).Select(l => (float)l)],
            XGBRegressor.Model m => m.Predict(held, null, margin).ToArray(),
            _ => [],
        };
        Close.To(XGBoostCases.Numbers(c.GetProperty("predict")), predictions, 2e-6, "predictions");
        Close.To(XGBoostCases.Numbers(c.GetProperty("importances")), Array.ConvertAll(model.FeatureImportances, v => (float)v), 1e-5, "importances");
    }

    private static (XGBModel Model, Tensor<float> Held, Tensor<float>? Margin) Fit(JsonElement c)
    {
        string name = c.GetProperty("set").GetString()!;
        var set = name switch { "diabetes" => Datasets.Diabetes(), "iris" => Datasets.Iris(), "wine" => Datasets.Wine(), _ => Datasets.BreastCancer() };
        var y = c.GetProperty("target").GetString() switch
        {
            "shifted" => Array.ConvertAll(((Tensor<float>)set.Y).ToArray(), v => (float)(v / 100.0)),
            "two" => Two(set),
            _ => set.Y,
        };
        int n = y.Count;
        int[] learned = [.. Enumerable.Range(0, n).Where(i => i % 4 != 3)], held = [.. Enumerable.Range(0, n).Where(i => i % 4 == 3)];
        Tensor<float>? Column(string what, int[] rows, Func<int, float> value) => c.GetProperty(what).GetBoolean() ? Tensor.Create(Array.ConvertAll(rows, i => value(i))) : null;
        Tensor<float>? Weights(int[] rows) => Column("weights", rows, i => 1 + i % 3);
        Tensor<float>? Margin(int[] rows) => Column("margin", rows, i => i % 2);
        var (x, test) = (set.X.TakeRows(learned), set.X.TakeRows(held));
        (Tensor<float>, Labels)[] sets = [(x, y.TakeRows(learned)), (test, y.TakeRows(held))];
        XGBModel model = name == "diabetes"
            ? With(new XGBRegressor(), c).Fit(x, y.TakeRows(learned), sets, Weights(learned), Margin(learned), 0, sampleWeightEvalSet: [Weights(learned), Weights(held)], baseMarginEvalSet: [Margin(learned), Margin(held)])
            : With(new XGBClassifier(), c).Fit(x, y.TakeRows(learned), sets, Weights(learned), Margin(learned), 0, sampleWeightEvalSet: [Weights(learned), Weights(held)], baseMarginEvalSet: [Margin(learned), Margin(held)]);
        return (model, test.TakeRows(..8), Margin(held[..8]));
    }

    private static Labels Two(Dataset set)
    {
        var y = ((Tensor<float>)set.Y).ToArray();
        return Tensor.Create([.. y.SelectMany((v, i) => new[] { v, (float)(-0.5 * v + 100.0 * set.X[i, 0]) })], [y.Length, 2]);
    }

    private static TEstimator With<TEstimator>(TEstimator estimator, JsonElement c) where TEstimator : class, IEstimator<IFitted>
        => c.GetProperty("params").EnumerateObject().Aggregate(estimator, (e, p) => (TEstimator)e.With(p.Name, p.Value.ValueKind switch
        {
            JsonValueKind.Array => p.Value.EnumerateArray().Select(v => v.GetString()!).ToArray(),
            JsonValueKind.String when p.Name == "monotone_constraints" => new[] { 1, 0, -1 },
            JsonValueKind.String when p.Name == "interaction_constraints" => new int[][] { [0, 1, 2], [2, 3, 8] },
            JsonValueKind.String => p.Value.GetString(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => p.Value.TryGetInt32(out int whole) ? whole : (object)p.Value.GetDouble(),
        }));
}
