using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace Baeum.Learn.Tests;

/// <summary>Every array of every tree equals scikit-learn 1.2's to the last bit (tests/oracles/learn/trees.py).</summary>
public class TreeTests
{
    private static readonly JsonElement All = OracleCases.Open("trees");

    public static TheoryData<int> Cases => OracleCases.Positions(All);

    [Theory, MemberData(nameof(Cases))]
    public void Equals_scikit_learns_node_for_node(int position)
    {
        var c = All[position];
        var (x, y) = TreeSets.Named(c.Text("set"));
        if (c.Integer("targets") == 2)
            y = TreeSets.Two(x, y);
        var weights = c.GetProperty("weighted").GetBoolean() ? TreeSets.Weights(y.Count) : null;
        var estimator = Made(c);
        var model = (TreeModel)estimator.Fit(x, y, weights);
        var tree = model.Tree;

        Assert.Equal(c.Integer("nodes"), tree.NodeCount);
        Assert.Equal(c.Integer("depth"), model.GetDepth());
        Assert.Equal(c.Integer("leaves"), model.GetNLeaves());
        var arrays = c.GetProperty("arrays");
        Assert.Equal(arrays.Text("children_left"), Digest<int>(tree.ChildrenLeft));
        Assert.Equal(arrays.Text("children_right"), Digest<int>(tree.ChildrenRight));
        Assert.Equal(arrays.Text("feature"), Digest<int>(tree.Feature));
        Assert.Equal(arrays.Text("threshold"), Digest<double>(tree.Threshold));
        Assert.Equal(arrays.Text("n_node_samples"), Digest<int>(tree.NNodeSamples));
        Assert.Equal(arrays.Text("weighted_n_node_samples"), Digest<double>(tree.WeightedNNodeSamples));
        Assert.Equal(arrays.Text("value"), Digest<double>(tree.Value));
        Assert.Equal(arrays.Text("impurity"), Digest<double>(tree.Impurity));
        if (c.Doubles("importances") is { Length: > 0 } importances)
            Assert.Equal(importances, model.FeatureImportances);
        if (!c.TryGetProperty("alphas", out _))
            return;
        var path = estimator is DecisionTreeClassifier classifier ? classifier.CostComplexityPruningPath(x, y) : ((DecisionTreeRegressor)estimator).CostComplexityPruningPath(x, y);
        Assert.Equal(c.Doubles("alphas"), path.CcpAlphas);
        Assert.Equal(c.Doubles("impurities"), path.Impurities);
    }

    private static IEstimator<IFitted> Made(JsonElement c)
    {
        IEstimator<IFitted> estimator = c.Text("estimator") switch
        {
            "DecisionTreeClassifier" => new DecisionTreeClassifier(),
            "DecisionTreeRegressor" => new DecisionTreeRegressor(),
            "ExtraTreeClassifier" => new ExtraTreeClassifier(),
            _ => new ExtraTreeRegressor(),
        };
        return c.GetProperty("params").EnumerateObject().Aggregate(estimator, (e, p) => e.With(p.Name, p.Value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => p.Value.GetString(),
            _ => p.Value.TryGetInt32(out int whole) ? whole : (object)p.Value.GetDouble(),
        }));
    }

    private static string Digest<T>(ReadOnlySpan<T> values) where T : struct
        => Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(values)))[..12];
}
