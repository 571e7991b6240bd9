using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>Gradient boosting of the same seed is scikit-learn's (scikit-learn 1.2, tests/oracles/learn/forests.py).</summary>
public class GradientBoostingTests
{
    private static readonly JsonElement All = OracleCases.Open("forests").GetProperty("boosted");

    public static TheoryData<int> Cases => OracleCases.Positions(All);

    [Theory, MemberData(nameof(Cases))]
    public void Stages_are_those_of_scikit_learn(int at)
    {
        var c = All[at];
        var (x, y, weights) = ForestData.Of(c);
        IEstimator<GradientBoostingModel> estimator = c.Text("estimator") == "GradientBoostingClassifier" ? new GradientBoostingClassifier { Seed = 1 } : new GradientBoostingRegressor { Seed = 1 };
        if (c.GetProperty("init").GetString() is { } init)
            estimator = init.Contains("Classifier", StringComparison.Ordinal) ? new GradientBoostingClassifier { Seed = 1, Init = new(new DecisionTreeClassifier { MaxDepth = 1 }) } : new GradientBoostingRegressor { Seed = 1, Init = new(new DecisionTreeRegressor { MaxDepth = 2 }) };
        var model = estimator.With(ForestData.Options(c)).Fit(x, y, weights);
        int step = c.Integer("step");

        Assert.Equal(c.Integers("nodes"), model.Trees.Select(t => t.NodeCount));
        OracleCases.Close(c.Doubles("train"), model.TrainScore, 1e-8, "train score");
        OracleCases.Close(c.Doubles("oob"), model.OobImprovement, 1e-8, "improvement");
        OracleCases.Close(c.Doubles("importances"), model.FeatureImportances, 1e-6, "importance");
        if (model is GradientBoostingClassifier.Model classifier)
        {
            OracleCases.Close(c.Doubles("predict"), ForestData.Every(classifier.PredictProba(x), step), 1e-6, "probability");
            OracleCases.Close(c.Doubles("decision"), ForestData.Every(classifier.DecisionFunction(x), step), 1e-6, "decision");
            OracleCases.Close(c.Doubles("staged"), ForestData.Every(classifier.StagedPredictProba(x).ElementAt(1), step), 1e-6, "staged");
            Assert.Equal((int[])classifier.Predict(x), (int[])classifier.StagedPredict(x).Last());
        }
        else
        {
            var regressor = (GradientBoostingRegressor.Model)model;
            OracleCases.Close(c.Doubles("predict"), ForestData.Every(regressor.Predict(x), step), 1e-6, "prediction");
            OracleCases.Close(c.Doubles("staged"), ForestData.Every(regressor.StagedPredict(x).ElementAt(1), step), 1e-6, "staged");
            Assert.Equal(regressor.Predict(x).ToArray(), regressor.StagedPredict(x).Last().ToArray());
        }
    }

    [Fact]
    public void Parameters_of_what_it_begins_with_are_reached_by_name()
    {
        var recipe = new GradientBoostingRegressor { NEstimators = 3, Seed = 0 }.With("init", new Ridge());
        var other = recipe.With("init__alpha", 7);

        Assert.Equal(7, ((Ridge)other.Init!.Estimator!).Alpha);
        Assert.Contains(Parameters.Of(recipe), p => p.Name == "init__alpha");
        Assert.Equal("zero", recipe.With("init", "zero").Init!.ToString());
        Assert.Contains("init__alpha", Assert.Throws<ArgumentException>(() => recipe.With("init__alhpa", 1)).Message);
    }

    [Fact]
    public void Growing_more_stages_gives_the_model_of_all_at_once()
    {
        var wine = Datasets.Wine();
        var recipe = new GradientBoostingClassifier { NEstimators = 9, Subsample = 0.7, MaxFeatures = 4, Seed = 5 };
        var few = (recipe with { NEstimators = 4 }).Fit(wine.X, wine.Y);
        var (all, more) = (recipe.Fit(wine.X, wine.Y), recipe.Grow(few, wine.X, wine.Y));

        Assert.Equal(all.PredictProba(wine.X).ToArray(), more.PredictProba(wine.X).ToArray());
        Assert.Equal(all.OobImprovement, more.OobImprovement);
        Assert.Contains("less than the 9 stages", Assert.Throws<ArgumentException>(() => (recipe with { NEstimators = 3 }).Grow(all, wine.X, wine.Y)).Message);
    }

    [Fact]
    public void Leaves_and_trees_are_there()
    {
        var iris = Datasets.Iris();
        var model = new GradientBoostingClassifier { NEstimators = 3, Seed = 5 }.Fit(iris.X, iris.Y);

        var leaves = model.Apply(iris.X);
        Assert.Equal([150, 3, 3], leaves.Lengths.ToArray());
        Assert.Equal(model.Estimators[5].Apply(iris.X), Enumerable.Range(0, 150).Select(i => leaves[i, 1, 2]));
        Assert.Contains("friedman_mse", model.Estimators[0].ExportGraphviz());
    }

    [Fact]
    public void Say_what_is_wrong()
    {
        var (iris, diabetes) = (Datasets.Iris(), Datasets.Diabetes());
        string Error(Func<object> fit) => Assert.ThrowsAny<ArgumentException>(fit).Message;
        Assert.Contains("requires 2 classes; got 3", Error(() => new GradientBoostingClassifier { Loss = "exponential" }.Fit(iris.X, iris.Y)));
        Assert.Contains("does not predict probabilities", Error(() => new GradientBoostingClassifier { Init = new(new LinearRegression()) }.Fit(iris.X, iris.Y)));
        Assert.Contains("does not predict numbers", Error(() => new GradientBoostingRegressor { Init = new(new LogisticRegression()) }.Fit(diabetes.X, diabetes.Y)));
        Assert.Contains("zero", Error(() => new GradientBoostingRegressor { Init = "null" }));
        Assert.Contains("Subsample", Error(() => new GradientBoostingRegressor { Subsample = 0 }));
        Assert.Contains("a minimum of 2 classes", Error(() => new GradientBoostingClassifier().Fit(iris.X, iris.Y, Tensor.Create(Enumerable.Range(0, 150).Select(i => i < 50 ? 1f : 0).ToArray()))));
    }
}
