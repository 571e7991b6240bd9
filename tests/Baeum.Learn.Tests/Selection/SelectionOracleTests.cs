using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Learn.Tests;

/// <summary>Searches and curves held against scikit-learn 1.2 (tests/oracles/learn/selection.py).</summary>
public class SelectionOracleTests
{
    private static readonly JsonElement All = JsonDocument.Parse(File.ReadAllText(Oracles.Path("learn/selection.json"))).RootElement;
    private static readonly Dataset Wine = Datasets.Wine(), Cancer = Datasets.BreastCancer(), Iris = Datasets.Iris();
    private static readonly ParamGrid Neighbors = new() { ["n_neighbors"] = [1, 3, 5, 7, 9, 11, 15, 21], ["weights"] = ["uniform", "distance"], ["p"] = [1, 2] };

    [Fact]
    public void A_grid_over_a_pipeline_finds_the_same_candidate_with_the_same_scores()
    {
        var (x, _, y, _) = ModelSelection.TrainTestSplit(Cancer.X, (Labels)Cancer.Y, testSize: 0.2, seed: 66);
        var pipe = new Pipeline(("scaler", new MinMaxScaler()), ("svc", new SVC()));
        var result = new GridSearchCV(pipe, new()
        {
            ["svc__C"] = [1, 10, 100, 1000],
            ["svc__kernel"] = ["linear", "rbf"],
            ["svc__gamma"] = [0.001, 0.0001, "scale"],
        })
        { Cv = new KFold(5) { Shuffle = true, Seed = 66 } }.Fit(x, y);

        Assert.Equal(All.GetProperty("grid").GetProperty("best_params").GetString(), $"{result.BestParams}");
        Assert.Equal(All.GetProperty("grid").GetProperty("best_score").GetDouble(), result.BestScore, 1e-9);
        Close(All.GetProperty("grid").GetProperty("mean"), result.CvResults["mean_test_score"], 1e-9);
        Close(All.GetProperty("grid").GetProperty("std"), result.CvResults["std_test_score"], 1e-9);
        Close(All.GetProperty("grid").GetProperty("rank"), result.CvResults["rank_test_score"], 0);
        Assert.Equal(All.GetProperty("grid").GetProperty("columns").Deserialize<string[]>(), result.CvResults.Columns);
    }

    [Fact]
    public void A_random_search_tries_the_same_candidates()
    {
        var result = new RandomizedSearchCV(new KNeighborsClassifier(), Neighbors) { NIter = 6, Seed = 3, Cv = 4, Scoring = "f1_macro" }.Fit(Wine.X, Wine.Y);

        Assert.Equal(All.GetProperty("random").GetProperty("params").Deserialize<string[]>(), result.CvResults["params"].Select(p => (string)p!));
        Assert.Equal(All.GetProperty("random").GetProperty("best_params").GetString(), $"{result.BestParams}");
        Close(All.GetProperty("random").GetProperty("mean"), result.CvResults["mean_test_score"], 1e-9);
    }

    [Fact]
    public void A_halving_search_goes_through_the_same_rounds()
    {
        var result = new HalvingGridSearchCV(new KNeighborsClassifier(), Neighbors) { Seed = 5, Cv = new StratifiedKFold(3), MinResources = 90 }.Fit(Cancer.X, Cancer.Y);
        var exhaust = new HalvingGridSearchCV(new KNeighborsClassifier(), Neighbors) { Seed = 5, Factor = 2 }.Fit(Cancer.X, Cancer.Y);

        var expected = All.GetProperty("halving");
        Close(expected.GetProperty("iter"), result.CvResults["iter"], 0);
        Close(expected.GetProperty("n_resources"), result.CvResults["n_resources"], 0);
        Close(expected.GetProperty("mean"), result.CvResults["mean_test_score"], 1e-9);
        Assert.Equal(expected.GetProperty("params").Deserialize<string[]>(), result.CvResults["params"].Select(p => (string)p!));
        Assert.Equal(expected.GetProperty("best_params").GetString(), $"{result.BestParams}");
        Assert.Equal(expected.GetProperty("best_score").GetDouble(), result.BestScore, 1e-9);
        Close(All.GetProperty("exhaust").GetProperty("n_resources"), exhaust.CvResults["n_resources"], 0);
        Assert.Equal(All.GetProperty("exhaust").GetProperty("best_params").GetString(), $"{exhaust.BestParams}");
    }

    [Fact]
    public void A_learning_curve_has_the_same_points()
    {
        var curve = ModelSelection.LearningCurve(new Pipeline(new StandardScaler(), new KNeighborsClassifier()), Wine.X, Wine.Y, shuffle: true, seed: 2);
        var expected = All.GetProperty("learning_curve");

        Assert.Equal(expected.GetProperty("sizes").Deserialize<int[]>(), curve.TrainSizes);
        Assert.Equal(expected.GetProperty("test").Deserialize<double[][]>()!.SelectMany(r => r), curve.TestScores.SelectMany(r => r), (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.Equal(expected.GetProperty("train").Deserialize<double[][]>()!.SelectMany(r => r), curve.TrainScores.SelectMany(r => r), (a, b) => Math.Abs(a - b) < 1e-9);
    }

    [Fact]
    public void Predictions_of_held_out_samples_are_the_same()
    {
        Tensor<float> actual = ModelSelection.CrossValPredict(new KNeighborsClassifier(), Iris.X, Iris.Y, new KFold(4) { Shuffle = true, Seed = 1 }, method: "predict_proba");

        TestKit.Close.To([.. All.GetProperty("cross_val_predict").Deserialize<float[][]>()!.SelectMany(r => r)], actual.AsSpan(), 1e-6);
    }

    private static void Close(JsonElement expected, Column actual, double tolerance)
        => Assert.Equal(expected.Deserialize<double[]>()!, Enumerable.Range(0, actual.Count).Select(actual.ToDouble), (a, b) => Math.Abs(a - b) <= tolerance);
}
