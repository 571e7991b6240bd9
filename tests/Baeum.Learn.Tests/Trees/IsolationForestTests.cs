using System.Text.Json;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>Isolation forests of the same seed are scikit-learn's (scikit-learn 1.2, tests/oracles/learn/forests.py).</summary>
public class IsolationForestTests
{
    private static readonly JsonElement All = OracleCases.Open("forests").GetProperty("isolated");

    public static TheoryData<int> Cases => OracleCases.Positions(All);

    [Theory, MemberData(nameof(Cases))]
    public void Scores_are_those_of_scikit_learn(int at)
    {
        var c = All[at];
        var (x, _, weights) = ForestData.Of(c);
        var model = new IsolationForest { Seed = 1 }.With(ForestData.Options(c)).Fit(x, null, weights);

        Assert.Equal(c.Integers("nodes"), model.Trees.Select(t => t.NodeCount));
        Assert.Equal(c.Double("offset"), model.Offset, 1e-9);
        OracleCases.Close(c.Doubles("scores"), ForestData.Every(model.ScoreSamples(x), c.Integer("step")), 1e-6, "score");
        Assert.Equal(c.Integer("outliers"), ((int[])model.Predict(x)).Count(p => p == -1));
        Assert.Equal(model.ScoreSamples(x)[3] - model.Offset, model.DecisionFunction(x)[3], 1e-6);
    }

    [Fact]
    public void Grows_into_the_forest_of_all_at_once()
    {
        var cancer = Datasets.BreastCancer();
        var recipe = new IsolationForest { NEstimators = 9, Contamination = 0.1, MaxFeatures = 0.5, Seed = 3 };
        var (all, more) = (recipe.Fit(cancer.X), recipe.Grow((recipe with { NEstimators = 4 }).Fit(cancer.X), cancer.X));

        Assert.Equal(all.DecisionFunction(cancer.X).ToArray(), more.DecisionFunction(cancer.X).ToArray());
        Assert.Contains("less than the 9 trees", Assert.Throws<ArgumentException>(() => (recipe with { NEstimators = 4 }).Grow(all, cancer.X)).Message);
    }

    [Fact]
    public void Say_what_is_wrong()
    {
        var iris = Datasets.Iris();
        string Error(Func<object> fit) => Assert.ThrowsAny<ArgumentException>(fit).Message;
        Assert.Contains("(0, 0.5]", Error(() => new IsolationForest { Contamination = 0.7 }));
        Assert.Contains("auto", Error(() => new IsolationForest { MaxSamples = "all" }));
        Assert.Contains("is none", Error(() => new IsolationForest { MaxSamples = 0.001 }.Fit(iris.X)));
        Assert.Contains("MaxFeatures = 9 of 4", Error(() => new IsolationForest { MaxFeatures = 9 }.Fit(iris.X)));
    }
}
