using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>Forests of the same seed are scikit-learn's, tree for tree (scikit-learn 1.2, tests/oracles/learn/forests.py).</summary>
public class ForestTests
{
    private static readonly JsonElement All = OracleCases.Open("forests");

    private static readonly Dictionary<string, IEstimator<IFitted>> Estimators = new()
    {
        ["RandomForestClassifier"] = new RandomForestClassifier { Seed = 1 },
        ["RandomForestRegressor"] = new RandomForestRegressor { Seed = 1 },
        ["ExtraTreesClassifier"] = new ExtraTreesClassifier { Seed = 1 },
        ["ExtraTreesRegressor"] = new ExtraTreesRegressor { Seed = 1 },
    };

    public static TheoryData<int> Cases => OracleCases.Positions(All.GetProperty("forests"));

    [Theory, MemberData(nameof(Cases))]
    public void Forests_are_those_of_scikit_learn(int at)
    {
        var c = All.GetProperty("forests")[at];
        var (x, y, weights) = ForestData.Of(c);
        var model = (ForestModel)Estimators[c.Text("estimator")].With(ForestData.Options(c)).Fit(x, y, weights);
        int step = c.Integer("step");

        Assert.Equal(c.Integers("nodes"), model.Trees.Select(t => t.NodeCount));
        OracleCases.Close(c.Doubles("importances"), model.FeatureImportances, 1e-9, "importance");
        OracleCases.Close(c.Doubles("predict"), ForestData.Every(model is IProbabilistic p ? p.PredictProba(x) : ((IRegressor)model).Predict(x), step), 1e-6, "prediction");
        if (!c.TryGetProperty("oob", out var oob))
            return;
        var (score, values) = model is ForestClassifierModel classifier ? (classifier.OobScore, classifier.OobDecisionFunction) : (((ForestRegressorModel)model).OobScore, ((ForestRegressorModel)model).OobPrediction);
        Assert.Equal(oob.GetDouble(), score!.Value, 1e-6);
        OracleCases.Close(c.Doubles("oob_values"), ForestData.Every(values!, step), 1e-6, "out of bag");
    }

    [Fact]
    public void Growing_more_trees_gives_the_forest_of_all_at_once()
    {
        var wine = Datasets.Wine();
        var recipe = new RandomForestClassifier { NEstimators = 12, Seed = 5, OobScore = true };
        var few = (recipe with { NEstimators = 5 }).Fit(wine.X, wine.Y);
        var (all, more) = (recipe.Fit(wine.X, wine.Y), recipe.Grow(few, wine.X, wine.Y));

        Assert.Same(few.Trees[0], more.Trees[0]);
        Assert.Equal(all.PredictProba(wine.X).ToArray(), more.PredictProba(wine.X).ToArray());
        Assert.Equal(all.OobScore, more.OobScore);
        Assert.Contains("less than the 12 trees", Assert.Throws<ArgumentException>(() => (recipe with { NEstimators = 3 }).Grow(all, wine.X, wine.Y)).Message);
        Assert.Contains("the model was fitted on the classes", Assert.Throws<ArgumentException>(() => recipe.Grow(all, wine.X, Enumerable.Range(0, 178).Select(i => i % 2).ToArray())).Message);
    }

    [Fact]
    public void Packed_trees_send_samples_where_single_trees_do()
    {
        var cancer = Datasets.BreastCancer();
        var model = new RandomForestClassifier { NEstimators = 7, Seed = 2 }.Fit(cancer.X, cancer.Y);
        var holes = Tensor.Create(cancer.X.ToArray(), cancer.X.Lengths);
        for (int i = 0; i < 569; i++)
            holes[i, i % 30] = float.NaN;

        foreach (var x in new[] { cancer.X, holes, cancer.X.TakeRows(..13) })
        {
            var leaves = model.Apply(x);
            for (int t = 0; t < 7; t++)
                Assert.Equal(model.Estimators[t].Apply(x), Enumerable.Range(0, (int)x.Lengths[0]).Select(i => leaves[i, t]));
        }
    }

    [Fact]
    public void Paths_of_all_trees_stand_side_by_side()
    {
        var iris = Datasets.Iris();
        var model = new ExtraTreesClassifier { NEstimators = 3, Seed = 2, MaxDepth = 3 }.Fit(iris.X, iris.Y);
        var (marks, starts) = model.DecisionPath(iris.X);

        Assert.Equal(model.Trees.Sum(t => t.NodeCount), starts[3]);
        Assert.Equal(model.Estimators[1].DecisionPath(iris.X).ToArray(), marks.Columns(starts[1]..starts[2]).ToArray());
    }

    [Fact]
    public void Threads_change_no_bit()
    {
        var diabetes = Datasets.Diabetes();
        int threads = Threads.Count;
        var results = new List<float[]>();
        foreach (int count in new[] { 1, 3 })
        {
            Threads.Count = count;
            var model = new ExtraTreesRegressor { NEstimators = 9, Seed = 3, Bootstrap = true, OobScore = true }.Fit(diabetes.X, diabetes.Y);
            results.Add([.. model.Predict(diabetes.X).ToArray(), .. model.OobPrediction!.ToArray()]);
        }
        Threads.Count = threads;
        Assert.Equal(results[0], results[1]);
    }

    [Fact]
    public void Say_what_is_wrong()
    {
        var iris = Datasets.Iris();
        string Error(Func<object> fit) => Assert.ThrowsAny<ArgumentException>(fit).Message;
        Assert.Contains("MaxSamples = 0.5 needs Bootstrap = true", Error(() => new ExtraTreesClassifier { MaxSamples = 0.5 }.Fit(iris.X, iris.Y)));
        Assert.Contains("OobScore = true needs Bootstrap = true", Error(() => new ExtraTreesClassifier { OobScore = true }.Fit(iris.X, iris.Y)));
        Assert.Contains("MaxSamples = 200 of 150", Error(() => new RandomForestClassifier { MaxSamples = 200 }.Fit(iris.X, iris.Y)));
        Assert.Contains("class_weight 'balanced_sub'", Error(() => new RandomForestClassifier { ClassWeight = "balanced_sub" }));
        Assert.Contains("NEstimators", Error(() => new RandomForestClassifier { NEstimators = 0 }));
    }

    [Fact]
    public void Files_of_trees_that_cannot_be_are_refused()
    {
        var iris = Datasets.Iris();
        var model = new RandomForestClassifier { NEstimators = 2, MaxDepth = 2, Seed = 1 }.Fit(iris.X, iris.Y);
        var tree = model.Trees[1];
        int[] Changed(int[] numbers, int at, int value)
        {
            int[] copy = [.. numbers];
            copy[at] = value;
            return copy;
        }
        Tree[] wrong =
        [
            tree with { ChildrenLeft = Changed(tree.ChildrenLeft, 0, 0) }, tree with { ChildrenRight = Changed(tree.ChildrenRight, 0, 99) }, tree with { Feature = Changed(tree.Feature, 0, 4) },
            tree with { Feature = Changed(tree.Feature, 0, -7) }, tree with { Value = [.. tree.Value, 1] }, tree with { NNodeSamples = [] }, tree with { CategorySegments = [0, 1] },
        ];
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.model");
        try
        {
            foreach (var bad in wrong)
            {
                (model with { Trees = [model.Trees[0], bad] }).Save(path);
                Assert.Contains("Trees[1]", Assert.Throws<InvalidDataException>(() => FittedModel.Load(path)).Message);
            }
        }
        finally
        {
            File.Delete(path);
        }
        Assert.Contains("runs in a circle", Assert.ThrowsAny<ArgumentException>(() => (model with { Trees = [model.Trees[0], wrong[0]] }).PredictProba(iris.X)).Message);
    }

    [Fact]
    public void A_large_forest_comes_back_with_every_bit()
    {
        var digits = Datasets.Digits();
        var model = new RandomForestClassifier { NEstimators = 10, Seed = 1 }.Fit(digits.X, digits.Y);
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.model");
        try
        {
            model.Save(path);
            var again = FittedModel.Load<RandomForestClassifier.Model>(path);
            Assert.Equal(model.PredictProba(digits.X).ToArray(), again.PredictProba(digits.X).ToArray());
            Assert.Equal(model.FeatureImportances, again.FeatureImportances);
            Assert.True(new FileInfo(path).Length < 0.5 * model.Trees.Sum(t => 42.0 * t.NodeCount + 8 * t.Value.Length), "packed to less than half");
        }
        finally
        {
            File.Delete(path);
        }
    }
}
