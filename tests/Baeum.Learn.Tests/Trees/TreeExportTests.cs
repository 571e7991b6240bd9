using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.Data;
using Baeum.Plots;

namespace Baeum.Learn.Tests;

/// <summary>Texts of trees that scikit-learn 1.2 grew, held against its own (tests/oracles/learn/tree_exports.py).</summary>
public class TreeExportTests
{
    private static readonly JsonElement All = OracleCases.Open("tree_exports");

    public static TheoryData<int> Texts => OracleCases.Positions(All.GetProperty("texts"));

    public static TheoryData<int> Dots => OracleCases.Positions(All.GetProperty("dots"));

    [Theory, MemberData(nameof(Texts))]
    public void Text_is_that_of_export_text(int at)
    {
        var c = All.GetProperty("texts")[at];
        var o = c.GetProperty("options");
        string text = Model(c.Text("tree")).ExportText(
            Option(o, "feature_names", v => v.Deserialize<string[]>(), null), Option(o, "max_depth", v => v.GetInt32(), 10),
            Option(o, "spacing", v => v.GetInt32(), 3), Option(o, "decimals", v => v.GetInt32(), 2), Option(o, "show_weights", v => v.GetBoolean(), false));

        Assert.Equal(c.Text("text"), text);
    }

    [Theory, MemberData(nameof(Dots))]
    public void Graph_is_that_of_export_graphviz(int at)
    {
        var c = All.GetProperty("dots")[at];
        var o = c.GetProperty("options");
        bool Is(string name) => Option(o, name, v => v.GetBoolean(), false);
        var style = new GraphvizStyle
        {
            Filled = Is("filled"),
            Rounded = Is("rounded"),
            NodeIds = Is("node_ids"),
            Proportion = Is("proportion"),
            LeavesParallel = Is("leaves_parallel"),
            Rotate = Is("rotate"),
            SpecialCharacters = Is("special_characters"),
            Impurity = Option(o, "impurity", v => v.GetBoolean(), true),
            MaxDepth = Option(o, "max_depth", v => v.GetInt32(), (int?)null),
            Precision = Option(o, "precision", v => v.GetInt32(), 3),
            Label = Option(o, "label", v => v.GetString()!, "all"),
            Fontname = Option(o, "fontname", v => v.GetString()!, "helvetica"),
            FeatureNames = Option(o, "feature_names", v => v.Deserialize<string[]>(), null),
            ClassNames = Option<TreeClassNames>(o, "class_names", v => v.ValueKind == JsonValueKind.True ? true : v.Deserialize<string[]>(), default),
        };

        Assert.Equal(c.Text("text"), Model(c.Text("tree")).ExportGraphviz(style));
    }

    [Fact]
    public void Pictures_say_what_graphs_say()
    {
        string svg = Plot.Tree(Model("iris"), new() { MaxDepth = 1, ClassNames = new[] { "setosa", "versicolor", "virginica" } }).ToSvg();

        Assert.Contains("samples = 150", svg);
        Assert.Contains("value = [50, 50, 50]", svg);
        Assert.Contains("class = versicolor", svg);
        Assert.Contains("(...)", svg);
        Assert.Contains("#e58139", svg);
        Assert.Contains("True", svg);
    }

    [Fact]
    public void Say_what_is_wrong()
    {
        var model = Model("iris");
        Assert.Contains("each of the 4 features, received 1", Assert.Throws<ArgumentException>(() => model.ExportText(["a"])).Message);
        Assert.Contains("each of the 4 features, received 2", Assert.Throws<ArgumentException>(() => model.ExportGraphviz(new() { FeatureNames = ["a", "b"] })).Message);
        Assert.Contains("There are 1 names".ToLowerInvariant(), Assert.Throws<ArgumentException>(() => Plot.Tree(model, new() { ClassNames = new[] { "a" } })).Message);
        Assert.Contains("root", Assert.ThrowsAny<ArgumentException>(() => new TreeStyle { Label = "rot" }).Message);
    }

    private static T Option<T>(JsonElement options, string name, Func<JsonElement, T> read, T none) => options.TryGetProperty(name, out var value) ? read(value) : none;

    private static IDecisionTree Model(string name)
    {
        var t = All.GetProperty("trees").GetProperty(name);
        int[] left = t.Integers("left");
        var tree = new Tree(
            t.Integer("features"), t.Integer("outputs"), t.Integer("values"), left, t.Integers("right"), t.Integers("feature"), t.Doubles("threshold"), new bool[left.Length], [], [],
            t.Doubles("impurity"), t.Integers("samples"), t.Doubles("weights"), t.Doubles("value"), t.Integer("depth"));
        return t.GetProperty("classes").Deserialize<string[]>() is { } classes ? new Classifier(tree, t.Text("criterion"), classes) : new Regressor(tree, t.Text("criterion"));
    }

    private sealed record Regressor(Tree Tree, string Criterion) : IDecisionTree, IRegressor
    {
        public int NFeaturesIn => Tree.NFeatures;

        public Tensor<float> Predict(Tensor<float> x) => throw new NotSupportedException();
    }

    private sealed record Classifier(Tree Tree, string Criterion, Labels Classes) : IDecisionTree, IClassifier
    {
        public int NFeaturesIn => Tree.NFeatures;

        public Labels Predict(Tensor<float> x) => throw new NotSupportedException();
    }
}
