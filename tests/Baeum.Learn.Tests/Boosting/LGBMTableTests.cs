using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>Tables, and samples in 64 bits, for models of LightGBM.</summary>
public class LGBMTableTests
{
    private static readonly LGBMTree Tree = new([1, 0], [1, 1], [0, 1.5], [1, 8], [~0, ~1], [1, ~2], [10, 20, 30], [1, 1, 1], [1, 1, 1], [0, 0], [1, 1], [3, 2], [0, 1], [0b101], 1);

    [Fact]
    public void Text_becomes_the_numbers_that_pandas_gave_it()
    {
        var model = Model("""[["lily", "rose", "tulip"]]""");
        var table = new DataFrame(Column.Create("kind", new string?[] { "tulip", "rose", "unknown", null, "lily" }), Column.Create("size of it", new double[] { 1, 1, 2, 1, 9 }));

        Assert.Equal([10f, 20, 30, 20, 10], model.PredictTable(table).AsReadOnlySpan().ToArray());
    }

    [Fact]
    public void Numbers_that_pandas_called_categories_become_their_places()
    {
        var model = Model("[[3, 5, 7.5]]") with { Parameters = ["[categorical_feature: 1]"] };
        var table = new DataFrame(Column.Create("size_of_it", new double[] { 1, 1, 2 }), Column.Create("kind", new double[] { 7.5, 5, 99 }));

        Assert.Equal([10f, 20, 30], model.PredictTable(table).AsReadOnlySpan().ToArray());
    }

    [Theory]
    [InlineData("null", "Column 'kind' holds text, but the model knows no categories")]
    [InlineData("""[["a"], ["b"]]""", "The table has 1 columns of text, but the model was trained on 2 columns of categories")]
    public void Says_what_does_not_fit(string pandas, string message)
        => Assert.Contains(message, Assert.Throws<ArgumentException>(() => Model(pandas).PredictTable(new DataFrame(Column.Create("kind", new string?[] { "a" }), Column.Create("size_of_it", new double[] { 1 })))).Message);

    [Fact]
    public void Tells_apart_what_32_bits_cannot()
    {
        var model = new LGBMBooster([Tree with { SplitFeature = [0, 0], DecisionType = [0, 0], Threshold = [1700000001, 1700000002], CatBoundaries = [], CatThreshold = [] }], 1, 1, "", false, ["time"], ["none"]);

        Assert.Equal([10.0, 20, 30], model.Predict(Tensor.Create(new double[] { 1700000001, 1700000002, 1700000003 }).Reshape(-1, 1)).AsSpan().ToArray());
    }

    [Fact]
    public void Eight_rows_at_once_reach_the_leaves_of_one()
    {
        var random = new Random(7);
        var x = Tensor.Create([.. Enumerable.Range(0, 1003 * 5).Select(i => random.Next(9) == 0 ? float.NaN : random.Next(20) == 0 ? 0 : MathF.Round((float)random.NextDouble(), 2) - 0.3f)], [1003, 5]);
        int[] y = [.. Enumerable.Range(0, 1003).Select(i => (float.IsNaN(x[i, 0]) ? 1 : x[i, 0] > 0.2 ? 2 : 0) + (x[i, 1] > 0.4 ? 1 : 0))];
        var trees = new LGBMClassifier { NEstimators = 7, MinChildSamples = 3 }.Fit(x, y).Booster.Trees;
        trees = Array.ConvertAll(trees, t => t with { DecisionType = [.. t.DecisionType.Select(d => random.Next(3) == 0 ? 0 : d ^ (random.Next(2) << 1))] });
        double[] fast = new double[1003 * 4], slow = new double[1003 * 4];

        LGBMFastTrees.Of(trees, 5, 4)!.Add(x, 4..24, 4, fast);
        new LGBMForest(trees).Add(x, 5, 4..24, 4, slow);

        Assert.Equal(slow, fast);
    }

    [Fact]
    public void Infinite_values_are_greater_than_any_threshold()
    {
        var wine = Datasets.Wine();
        var model = new LGBMRegressor { NEstimators = 3 }.Fit(wine.X, wine.Y).Booster;
        var great = Tensor.Create([.. Enumerable.Repeat(1e30f, 13)], [1, 13]);
        var infinite = Tensor.Create([.. Enumerable.Repeat(float.PositiveInfinity, 13)], [1, 13]);

        Assert.Equal(model.Predict(great)[0], model.Predict(infinite)[0]);
    }

    [Fact]
    public void A_model_lists_its_nodes()
    {
        var table = Model("null").TreesToDataFrame();

        Assert.Equal(["0-S0", "0-L0", "0-S1", "0-L1", "0-L2"], table["node_index"].OfType<string>());
        Assert.Equal("0||2", table["threshold"][0]);
        Assert.Equal(["kind", "size_of_it"], table["split_feature"].OfType<string>());
        Assert.Equal("0-S1", table["parent_index"][4]);
    }

    [Fact]
    public void A_slice_predicts_as_its_iterations()
    {
        var wine = Datasets.Wine();
        var model = new LGBMClassifier { NEstimators = 6 }.Fit(wine.X, wine.Y).Booster;

        Assert.Equal(model.Predict(wine.X, 1, 3).AsReadOnlySpan(), model.Slice(1..4).Predict(wine.X).AsReadOnlySpan());
        Assert.Equal(9, model.Slice(1..4).NumTrees);
        Assert.Contains("is empty", Assert.Throws<ArgumentException>(() => model.Slice(2..2)).Message);
    }

    private static LGBMBooster Model(string pandas) => new([Tree], 1, 1, "regression", false, ["size_of_it", "kind"], ["[0:9]", "0:1:2"], PandasCategorical: pandas);
}
