using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Learn.Tests;

/// <summary>Held against scikit-learn 1.2 (tests/oracles/learn/selection.py).</summary>
public class EnsembleTests
{
    private static readonly JsonElement All = JsonDocument.Parse(File.ReadAllText(Oracles.Path("learn/selection.json"))).RootElement;
    private static readonly Dataset Iris = Datasets.Iris(), Wine = Datasets.Wine(), Diabetes = Datasets.Diabetes();
    private static readonly LogisticRegression Logistic = new() { Tol = 1e-8, MaxIter = 1000 };

    private static readonly Dictionary<string, (IEstimator<IFitted> Estimator, double Tolerance)> Classifiers = new()
    {
        ["bagging"] = (new BaggingClassifier(new KNeighborsClassifier()) { NEstimators = 7, MaxSamples = 0.5, MaxFeatures = 3, Seed = 4, OobScore = true }, 1e-6),
        ["bagging_features"] = (new BaggingClassifier(new KNeighborsClassifier { NNeighbors = 3 }) { NEstimators = 5, Bootstrap = false, MaxSamples = 40, BootstrapFeatures = true, Seed = 9 }, 1e-6),
        ["bagging_weights"] = (new BaggingClassifier(Logistic) { NEstimators = 4, Seed = 4 }, 1e-3),
        ["soft"] = (new VotingClassifier(("a", Logistic), ("b", new KNeighborsClassifier())) { Voting = "soft", Weights = [2, 1] }, 1e-3),
        ["stacking"] = (new StackingClassifier(("a", new KNeighborsClassifier()), ("b", new SVC())) { FinalEstimator = Logistic, Cv = 3, Passthrough = true }, 1e-3),
        ["calibrated"] = (new CalibratedClassifierCV(new SVC()) { Cv = 3 }, 1e-3),
        ["calibrated_isotonic"] = (new CalibratedClassifierCV(new KNeighborsClassifier { NNeighbors = 7 }) { Method = "isotonic", Cv = 3 }, 1e-6),
        ["calibrated_one"] = (new CalibratedClassifierCV(new SVC()) { Cv = 3, Ensemble = false }, 1e-3),
        ["one_vs_rest"] = (new OneVsRestClassifier(Logistic), 1e-3),
    };

    public static TheoryData<string> Names => [.. Classifiers.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Probabilities_are_those_of_scikit_learn(string name)
    {
        var model = (IProbabilistic)Classifiers[name].Estimator.Fit(Iris.X, Iris.Y);
        var expected = All.GetProperty(name);

        Close.To(Flat(expected.GetProperty("proba")), model.PredictProba(Every(Iris.X, 5)).AsSpan(), Classifiers[name].Tolerance);
        if (expected.GetProperty("oob").ValueKind == JsonValueKind.Number)
            Assert.Equal(expected.GetProperty("oob").GetDouble(), ((BaggingClassifier.Model)model).OobScore!.Value, 1e-9);
    }

    [Fact]
    public void Two_classes_are_calibrated_as_one()
    {
        var cancer = Datasets.BreastCancer();
        var model = new CalibratedClassifierCV(new SVC()) { Cv = 3 }.Fit(cancer.X, cancer.Y);

        Close.To(Flat(All.GetProperty("calibrated_two").GetProperty("proba")), model.PredictProba(Every(cancer.X, 20)).AsSpan(), 1e-3);
    }

    [Fact]
    public void Hard_votes_and_duels_are_those_of_scikit_learn()
    {
        var hard = new VotingClassifier(("a", new KNeighborsClassifier { NNeighbors = 1 }), ("b", new KNeighborsClassifier { NNeighbors = 30 }), ("c", new SVC { C = 0.1 })).Fit(Wine.X, Wine.Y);
        var duels = new OneVsOneClassifier(new SVC()).Fit(Wine.X, Wine.Y);

        Assert.Equal(All.GetProperty("hard").Deserialize<int[]>(), (int[])hard.Predict(Wine.X));
        Assert.False(hard is IProbabilistic);
        Close.To(Flat(All.GetProperty("one_vs_one")), duels.DecisionFunction(Every(Wine.X, 5)).AsSpan(), 1e-3);
    }

    [Fact]
    public void Regressors_predict_as_those_of_scikit_learn()
    {
        var votes = new VotingRegressor(("a", new LinearRegression()), ("b", new KNeighborsRegressor())) { Weights = [1, 2] }.Fit(Diabetes.X, Diabetes.Y);
        var bags = new BaggingRegressor(new KNeighborsRegressor()) { Seed = 1, OobScore = true }.Fit(Diabetes.X, Diabetes.Y);

        Close.To(All.GetProperty("voting_regressor").Deserialize<float[]>()!, votes.Predict(Every(Diabetes.X, 9)).AsSpan(), 1e-5);
        Close.To(All.GetProperty("bagging_regressor").GetProperty("predict").Deserialize<float[]>()!, bags.Predict(Every(Diabetes.X, 9)).AsSpan(), 1e-5);
        Assert.Equal(All.GetProperty("bagging_regressor").GetProperty("oob").GetDouble(), bags.OobScore!.Value, 1e-6);
    }

    [Fact]
    public void Transformed_targets_come_back()
    {
        Labels doubled = (Tensor<float>)Diabetes.Y * 2 + 7;
        var plain = new LinearRegression().Fit(Diabetes.X, Diabetes.Y).Predict(Diabetes.X).ToArray();
        var functions = new TransformedTargetRegressor(new LinearRegression()) { Func = y => (y - 7) / 2, InverseFunc = z => z * 2 + 7 }.Fit(Diabetes.X, doubled);
        var scaled = new TransformedTargetRegressor(new LinearRegression()) { Transformer = new StandardScaler() }.Fit(Diabetes.X, Diabetes.Y);

        Close.To([.. plain.Select(p => p * 2 + 7)], functions.Predict(Diabetes.X).AsSpan(), 1e-5);
        Close.To(plain, scaled.Predict(Diabetes.X).AsSpan(), 1e-4);
        Assert.Contains("must be set together", Error(() => new TransformedTargetRegressor(new LinearRegression()) { Func = y => y }.Fit(Diabetes.X, Diabetes.Y)));
        Assert.Contains("cannot be undone", Error(() => new TransformedTargetRegressor(new LinearRegression()) { Transformer = new Binarizer() }.Fit(Diabetes.X, Diabetes.Y)));
    }

    [Fact]
    public void Nearly_equal_sums_of_shares_are_decided_as_in_scikit_learn()
    {
        var soft = new VotingClassifier(("a", new KNeighborsClassifier()), ("b", new KNeighborsClassifier { NNeighbors = 10 }), ("c", new KNeighborsClassifier { NNeighbors = 20 })) { Voting = "soft" };

        Assert.Equal(All.GetProperty("soft_ties").Deserialize<int[]>(), (int[])soft.Fit(Wine.X, Wine.Y).Predict(Wine.X));
    }

    [Fact]
    public void Say_what_is_wrong()
    {
        Assert.Contains("estimator 'a': LinearRegression does not predict classes", Error(() => new VotingClassifier(("a", new LinearRegression())).Fit(Iris.X, Iris.Y)));
        Assert.Contains("needs probabilities; SVC has none", Error(() => new VotingClassifier(("a", new SVC())) { Voting = "soft" }.Fit(Iris.X, Iris.Y)));
        Assert.Contains("a weight for each of the 1 estimators, received 2", Error(() => new VotingClassifier(("a", new SVC())) { Weights = [1, 2] }.Fit(Iris.X, Iris.Y)));
        Assert.Contains("all estimators are dropped", Error(() => new VotingClassifier(("a", null)).Fit(Iris.X, Iris.Y)));
        Assert.Contains("'b' has no predict_proba", Error(() => new StackingClassifier(("b", new SVC())) { StackMethod = "predict_proba" }.Fit(Iris.X, Iris.Y)));
        Assert.Contains("MaxSamples = 200 of 150", Error(() => new BaggingClassifier(new SVC()) { MaxSamples = 200 }.Fit(Iris.X, Iris.Y)));
    }

    private static string Error(Func<object> fit) => Assert.ThrowsAny<ArgumentException>(fit).Message;

    private static Tensor<float> Every(Tensor<float> x, int step) => x.TakeRows([.. Enumerable.Range(0, (int)x.Lengths[0]).Where(i => i % step == 0)]);

    private static float[] Flat(JsonElement rows) => [.. rows.Deserialize<float[][]>()!.SelectMany(r => r)];
}
