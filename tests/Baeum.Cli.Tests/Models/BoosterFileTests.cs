using Baeum.Data;
using Baeum.Learn;

namespace Baeum.Cli.Tests;

/// <summary>Files of XGBoost and LightGBM on the command line.</summary>
public sealed class BoosterFileTests : IDisposable
{
    private readonly CommandLine _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Converts_XGBoost_between_JSON_and_UBJSON()
    {
        string json = _cli.PathOf("model.json"), ubj = _cli.PathOf("model.ubj"), again = _cli.PathOf("again.json");
        var iris = Datasets.Iris();
        var model = new XGBClassifier { NEstimators = 3, MaxDepth = 2 }.Fit(iris.X, iris.Y);
        model.Save(json);

        Assert.True(_cli.Run("convert", json, ubj) == 0, _cli.Error);
        Assert.Contains("XGBoost gbtree, 9 trees, 4 features", _cli.Output, StringComparison.Ordinal);
        Assert.Equal(0, _cli.Run("convert", ubj, again));

        Assert.Equal(File.ReadAllBytes(json), File.ReadAllBytes(again));
        Assert.Equal(2, _cli.Run("convert", json, _cli.PathOf("model.bin")));
        Assert.Contains("must end in .json or .ubj (XGBoost) or .txt (LightGBM)", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Converts_LightGBM_to_XGBoost_with_the_same_predictions()
    {
        string text = _cli.PathOf("model.txt"), json = _cli.PathOf("model.json"), samples = _cli.PathOf("x.csv"), a = _cli.PathOf("a.npy"), b = _cli.PathOf("b.npy");
        var wine = Datasets.Wine();
        new LGBMClassifier { NEstimators = 5 }.Fit(wine.X, wine.Y).Save(text);
        DataFrame.FromTensor(wine.X, [.. Enumerable.Range(0, 13).Select(i => $"Column_{i}")]).WriteCsv(samples);

        Assert.True(_cli.Run("convert", text, json) == 0, _cli.Error);
        Assert.True(_cli.Run("predict", text, samples, "-o", a) == 0, _cli.Error);
        Assert.True(_cli.Run("predict", json, samples, "-o", b) == 0, _cli.Error);

        float[] one = Npy.Read(a).To<float>().AsReadOnlySpan().ToArray(), other = Npy.Read(b).To<float>().AsReadOnlySpan().ToArray();
        Assert.Equal(178 * 3, one.Length);
        Assert.All(one.Zip(other), p => Assert.Equal(p.First, p.Second, 1e-6));
    }

    [Fact]
    public void Converts_XGBoost_to_LightGBM_with_the_same_predictions()
    {
        string text = _cli.PathOf("model.txt"), json = _cli.PathOf("model.json");
        var wine = Datasets.Wine();
        var model = new XGBClassifier { NEstimators = 5 }.Fit(wine.X, wine.Y);
        model.Save(json);

        Assert.True(_cli.Run("convert", json, text) == 0, _cli.Error);

        float[] one = model.PredictProba(wine.X).AsReadOnlySpan().ToArray(), other = LGBMBooster.LoadModel(text).Predict(wine.X).AsReadOnlySpan().ToArray();
        Assert.All(one.Zip(other), p => Assert.Equal(p.First, p.Second, 1e-6));
    }

    [Fact]
    public void Text_of_a_table_becomes_the_categories_that_a_file_of_LightGBM_knows()
    {
        string text = _cli.PathOf("model.txt"), samples = _cli.Write("x.csv", "kind,size", "tulip,1", "rose,1", "other,1"), predicted = _cli.PathOf("p.csv");
        File.WriteAllText(text, "tree\nversion=v4\nnum_class=1\nnum_tree_per_iteration=1\nmax_feature_idx=1\nobjective=regression\nfeature_names=kind size\nfeature_infos=0:1 none\n\nTree=0\nnum_leaves=2\nnum_cat=1\nsplit_feature=0\nthreshold=0\n"
            + "decision_type=1\nleft_child=-1\nright_child=-2\nleaf_value=10 20\ncat_boundaries=0 1\ncat_threshold=2\n\n\nend of trees\n\npandas_categorical:[[\"rose\", \"tulip\"]]\n");

        Assert.True(_cli.Run("predict", text, samples, "-o", predicted) == 0, _cli.Error);

        Assert.Equal([10.0, 20, 20], DataFrame.ReadCsv(predicted)["predicted"].OfType<object>().Select(Convert.ToDouble));
    }

    [Fact]
    public void Summary_and_inspect_show_trees_and_importances()
    {
        string text = _cli.PathOf("model.txt"), json = _cli.PathOf("model.json");
        var iris = Datasets.Iris();
        new LGBMRegressor { NEstimators = 2, NumLeaves = 3 }.Fit(iris.X, iris.Y).Save(text);
        new XGBRegressor { NEstimators = 2, MaxDepth = 1 }.Fit(iris.X, iris.Y).Save(json);

        Assert.Equal(0, _cli.Run("summary", text));
        foreach (string part in (string[])["LightGBM v4, 2 trees, 4 features", "regression", "What the model looks at", "Column_2"])
            Assert.Contains(part, _cli.Output, StringComparison.Ordinal);
        Assert.Equal(0, _cli.Run("inspect", text));
        Assert.Contains("Tree 1", _cli.Output, StringComparison.Ordinal);
        Assert.Matches(@"0: Column_\d <= [\d.]+, gain", _cli.Output);
        Assert.Equal(0, _cli.Run("inspect", json));
        Assert.Contains("leaf=", _cli.Output, StringComparison.Ordinal);
        Assert.Equal(0, _cli.Run("summary", json));
        Assert.Contains("XGBoost gbtree, 2 trees", _cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_file_is_one_line()
    {
        Assert.Equal(2, _cli.Run("summary", _cli.Write("model.txt", "tree", "version=v4", "num_class=1")));

        Assert.Contains("model.txt, line ", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_becomes_a_file_for_Python()
    {
        string run = _cli.Train(_cli.Flowers(), "--target", "species", "--model", "xgb", "--param", "n_estimators=3"), json = _cli.PathOf("flowers.json");

        Assert.True(_cli.Run("convert", run, json) == 0, _cli.Error);
        Assert.Equal(9, Booster.Load(json).Trees.Length);
    }
}
