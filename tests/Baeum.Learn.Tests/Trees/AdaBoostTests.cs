using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>AdaBoost and bagging of trees of the same seed are scikit-learn's (scikit-learn 1.2, tests/oracles/learn/forests.py).</summary>
public class AdaBoostTests
{
    private static readonly JsonElement All = OracleCases.Open("forests").GetProperty("adapted");

    private static readonly Dictionary<string, IEstimator<IFitted>> Inner = new()
    {
        ["DecisionTreeClassifier(max_depth=2, max_features=3)"] = new DecisionTreeClassifier { MaxDepth = 2, MaxFeatures = 3 },
        ["DecisionTreeClassifier(max_depth=3, splitter='random')"] = new DecisionTreeClassifier { MaxDepth = 3, Splitter = "random" },
        ["RandomForestClassifier(n_estimators=3, max_depth=2)"] = new RandomForestClassifier { NEstimators = 3, MaxDepth = 2 },
        ["LogisticRegression(C=0.01, tol=1e-9, max_iter=1000)"] = new LogisticRegression { C = 0.01, Tol = 1e-9, MaxIter = 1000 },
        ["DecisionTreeRegressor(max_depth=4, max_features=2)"] = new DecisionTreeRegressor { MaxDepth = 4, MaxFeatures = 2 },
    };

    public static TheoryData<int> Cases => OracleCases.Positions(All);

    [Theory, MemberData(nameof(Cases))]
    public void Ensembles_are_those_of_scikit_learn(int at)
    {
        var c = All[at];
        var (x, y, weights) = ForestData.Of(c);
        var inner = c.GetProperty("inner").GetString() is { } text ? Inner[text] : null;
        IEstimator<IFitted> estimator = c.Text("estimator") switch
        {
            "AdaBoostClassifier" => new AdaBoostClassifier { Estimator = inner, Seed = 1 },
            "AdaBoostRegressor" => new AdaBoostRegressor { Estimator = inner, Seed = 1 },
            "BaggingClassifier" => new BaggingClassifier { Seed = 1 },
            _ => new BaggingRegressor { Seed = 1 },
        };
        var model = estimator.With(ForestData.Options(c)).Fit(x, y, weights);
        int step = c.Integer("step");
        double tolerance = inner is LogisticRegression ? 1e-3 : 1e-6;

        OracleCases.Close(c.Doubles("predict"), ForestData.Every(model is IProbabilistic p ? p.PredictProba(x) : ((IRegressor)model).Predict(x), step), tolerance, "prediction");
        if (c.TryGetProperty("oob", out var oob))
        {
            var (score, values) = model is BaggingClassifier.Model bags ? (bags.OobScore, bags.OobDecisionFunction!) : (((BaggingRegressor.Model)model).OobScore, ((BaggingRegressor.Model)model).OobPrediction!);
            Assert.Equal(oob.GetDouble(), score!.Value, 1e-6);
            OracleCases.Close(c.Doubles("oob_values"), ForestData.Every(Tensor.Create(Array.ConvertAll(values.ToArray(), v => float.IsNaN(v) ? -1 : v), values.Lengths), step), 1e-6, "out of bag");
        }
        if (!c.TryGetProperty("errors", out _))
            return;
        var (errors, counts, staged) = model is AdaBoostClassifier.Model classifier
            ? (classifier.EstimatorErrors, classifier.EstimatorWeights, classifier.StagedDecisionFunction(x).ElementAt(2))
            : (((AdaBoostRegressor.Model)model).EstimatorErrors, ((AdaBoostRegressor.Model)model).EstimatorWeights, ((AdaBoostRegressor.Model)model).StagedPredict(x).ElementAt(2));
        OracleCases.Close(c.Doubles("errors"), errors, tolerance, "error");
        OracleCases.Close(c.Doubles("counts"), counts, tolerance, "weight");
        OracleCases.Close(c.Doubles("staged"), ForestData.Every(staged, step), tolerance, "staged");
        if (c.GetProperty("importances").ValueKind == JsonValueKind.Array)
            OracleCases.Close(c.Doubles("importances"), ((IImportances)model).FeatureImportances, 1e-8, "importance");
    }

    [Fact]
    public void Bags_grow_into_those_of_all_at_once()
    {
        var (wine, diabetes) = (Datasets.Wine(), Datasets.Diabetes());
        var classifiers = new BaggingClassifier { NEstimators = 7, MaxFeatures = 0.5, OobScore = true, Seed = 4 };
        var regressors = new BaggingRegressor(new Ridge()) { NEstimators = 6, MaxSamples = 0.5, Seed = 4 };
        var (all, more) = (classifiers.Fit(wine.X, wine.Y), classifiers.Grow((classifiers with { NEstimators = 3 }).Fit(wine.X, wine.Y), wine.X, wine.Y));

        Assert.Equal(all.PredictProba(wine.X).ToArray(), more.PredictProba(wine.X).ToArray());
        Assert.Equal(all.OobDecisionFunction!.ToArray(), more.OobDecisionFunction!.ToArray());
        Assert.Equal(regressors.Fit(diabetes.X, diabetes.Y).Predict(diabetes.X).ToArray(), regressors.Grow((regressors with { NEstimators = 2 }).Fit(diabetes.X, diabetes.Y), diabetes.X, diabetes.Y).Predict(diabetes.X).ToArray());
        Assert.Contains("less than the 7 estimators", Assert.Throws<ArgumentException>(() => (classifiers with { NEstimators = 3 }).Grow(all, wine.X, wine.Y)).Message);
        Assert.Contains("needs a Seed", Assert.Throws<ArgumentException>(() => (classifiers with { NEstimators = 8, Seed = null }).Grow(all, wine.X, wine.Y)).Message);
        Assert.Contains("needs Bootstrap", Assert.Throws<ArgumentException>(() => (classifiers with { Bootstrap = false }).Fit(wine.X, wine.Y)).Message);
    }

    [Fact]
    public void Scores_are_there_after_each_round()
    {
        var (wine, diabetes) = (Datasets.Wine(), Datasets.Diabetes());
        var classifier = new AdaBoostClassifier { NEstimators = 5, Seed = 2 }.Fit(wine.X, wine.Y);
        var regressor = new AdaBoostRegressor { NEstimators = 5, Seed = 2 }.Fit(diabetes.X, diabetes.Y);

        Assert.Equal(classifier.Score(wine.X, wine.Y), classifier.StagedScore(wine.X, wine.Y).Last(), 1e-9);
        Assert.Equal(regressor.Score(diabetes.X, diabetes.Y), regressor.StagedScore(diabetes.X, diabetes.Y).Last(), 1e-9);
        Assert.Equal(5, classifier.StagedPredict(wine.X).Count());
    }

    [Fact]
    public void Say_what_is_wrong()
    {
        var iris = Datasets.Iris();
        string Error(Func<object> fit) => Assert.ThrowsAny<ArgumentException>(fit).Message;
        Assert.Contains("KNeighborsClassifier doesn't support sample_weight", Error(() => new AdaBoostClassifier(new KNeighborsClassifier()).Fit(iris.X, iris.Y)));
        Assert.Contains("needs probabilities, and SVC has none", Error(() => new AdaBoostClassifier(new SVC()).Fit(iris.X, iris.Y)));
        Assert.Contains("does not predict classes", Error(() => new AdaBoostClassifier(new LinearRegression()).Fit(iris.X, iris.Y)));
        Assert.Contains("worse than random", Error(() => new AdaBoostClassifier(new DummyClassifier()) { Algorithm = "SAMME" }.Fit(iris.X.TakeRows(..100), iris.Y.TakeRows(..100))));
        Assert.Contains("Algorithm", Error(() => new AdaBoostClassifier { Algorithm = "SAMMY" }));
        var model = new AdaBoostClassifier(new LogisticRegression()) { NEstimators = 2 }.Fit(iris.X, iris.Y);
        Assert.Contains("LogisticRegression does not say how much each feature contributed", Assert.Throws<InvalidOperationException>(() => model.FeatureImportances).Message);
    }
}
