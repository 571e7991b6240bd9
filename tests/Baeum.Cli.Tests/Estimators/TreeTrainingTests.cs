using Baeum.Data;

namespace Baeum.Cli.Tests;

/// <summary><c>baeum train --model</c> with trees: categories and missing values go to them as they are, a tree is drawn, importances are shown.</summary>
public sealed class TreeTrainingTests : IDisposable
{
    private readonly CommandLine _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("tree", "The tree")]
    [InlineData("rf", "The first of 5 trees")]
    [InlineData("gb", "The first of 15 trees")]
    [InlineData("xgb", "The first of 15 trees")]
    [InlineData("lgbm", "The first of 15 trees")]
    [InlineData("hgb", "The first of 15 trees")]
    public void Trees_take_text_and_gaps_as_they_are_and_are_drawn(string model, string heading)
    {
        string table = Gaps(), run = _cli.PathOf("run"), output = _cli.PathOf("out.csv");
        string[] few = model == "tree" ? [] : ["--param", model == "hgb" ? "max_iter=5" : "n_estimators=5"];

        Assert.True(_cli.Run(["train", table, "--target", "class", "--model", model, "--plot-tree", "--out", run, .. few]) == 0, _cli.Error);
        foreach (string part in (string[])["1 as categories: kind (3)", "left to the model: ", "size (20)", .. model == "hgb" ? Array.Empty<string>() : ["What the model looks at"]])
            Assert.Contains(part, _cli.Output, StringComparison.Ordinal);
        string page = File.ReadAllText(Path.Combine(run, "report.html"));
        Assert.Contains(heading, page, StringComparison.Ordinal);
        Assert.StartsWith("<svg", File.ReadAllText(Path.Combine(run, "tree.svg")).TrimStart(), StringComparison.Ordinal);
        Assert.True(new FileInfo(Path.Combine(run, "tree.png")).Length > 1000);

        Assert.Equal(0, _cli.Run("predict", run, _cli.Write("new.csv", "size,kind,noise", ",a,0.5", "0.2,purple,0.5", "2.2,,0.5"), "-o", output));
        Assert.Contains("size: 1 missing, left to the model", _cli.Output, StringComparison.Ordinal);
        Assert.Contains("kind: 1 not seen in training, taken for missing; first 'purple'", _cli.Output, StringComparison.Ordinal);
        Assert.Equal(3, DataFrame.ReadCsv(output).RowCount);
        Assert.Equal(0, _cli.Run("evaluate", run, table));
    }

    [Fact]
    public void A_tree_is_drawn_of_models_alone_that_have_one()
    {
        Assert.Equal(2, _cli.Run("train", Gaps(), "--target", "class", "--model", "logreg", "--plot-tree", "--out", _cli.PathOf("run")));

        Assert.Contains("--plot-tree: LogisticRegression has no trees to draw", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Importances_of_one_hot_columns_count_together()
    {
        var recipe = new Recipe(1, "t.csv", new Target("y"), [new Feature("kind") { Categories = ["a", "b"] }, new Feature("size"), new Feature("age")]);

        var (names, shares) = FeatureShares.Of(new Shares(0.2, 0.1, 0.3, 0.4), recipe);

        Assert.Equal(["kind", "size", "age"], names);
        Assert.Equal([0.7, 0.2, 0.1], shares.Select(s => Math.Round(s, 9)));
    }

    private sealed record Shares(params double[] FeatureImportances) : Learn.IImportances
    {
        public int NFeaturesIn => FeatureImportances.Length;
    }

    private string Gaps()
    {
        var random = new Random(3);
        return _cli.Write("gaps.csv", Enumerable.Range(0, 180).Select(i => FormattableString.Invariant($"{(i % 9 == 0 ? "" : $"{i % 3 + random.NextDouble() / 2:f3}")},{(i % 7 == 0 ? "" : "abc"[i / 3 % 3])},{random.NextDouble():f3},{i % 3}")).Prepend("size,kind,noise,class"));
    }
}
