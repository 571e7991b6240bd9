using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>Held against scikit-learn 1.2 (tests/oracles/learn/neighbors.py).</summary>
public class NearestNeighborsTests
{
    public static TheoryData<int> Searches => OracleCases.Positions(NeighborData.All.GetProperty("searches"));

    public static TheoryData<int> Ranges => OracleCases.Positions(NeighborData.All.GetProperty("ranges"));

    [Theory, MemberData(nameof(Searches))]
    public void Finds_the_neighbors_that_scikit_learn_finds(int position)
    {
        var c = NeighborData.All.GetProperty("searches")[position];
        var (x, _, test, _) = NeighborData.Parts(c.Text("set"));
        var model = new NearestNeighbors { NNeighbors = c.Integer("k"), Algorithm = c.Text("algorithm"), Metric = c.Text("metric"), P = c.Double("p"), LeafSize = 10 }.Fit(x);
        var (distances, indices) = model.KNeighbors(test.TakeRows(..30));

        OracleCases.Close(c.Doubles("distances"), distances, 1e-6, $"{c}: distance");
        Assert.Equal(c.Integers("indices"), indices.AsSpan().ToArray());
    }

    [Theory, MemberData(nameof(Ranges))]
    public void Finds_all_within_a_radius(int position)
    {
        var c = NeighborData.All.GetProperty("ranges")[position];
        var (x, _, test, _) = NeighborData.Parts(c.Text("set"));
        var found = new NearestNeighbors { Radius = c.Double("radius"), Algorithm = c.Text("algorithm"), Metric = c.Text("metric") }.Fit(x).RadiusNeighbors(test.TakeRows(..10));

        for (int row = 0; row < 10; row++)
            Assert.Equal(c.GetProperty("indices")[row].EnumerateArray().Select(v => v.GetInt32()), found[row].Indices);
    }

    [Fact]
    public void Leaves_out_the_sample_itself_when_nothing_else_is_asked()
    {
        var own = NeighborData.All.GetProperty("own");
        var (distances, indices) = new NearestNeighbors { NNeighbors = 4 }.Fit(NeighborData.Whole("grid").X).KNeighbors();

        OracleCases.Close(own.Doubles("distances"), distances, 1e-6);
        Assert.Equal(own.Integers("indices"), indices.AsSpan().ToArray());
        var far = new NearestNeighbors { Radius = 1.5 }.Fit(Tensors.Range(0, 4).Reshape(4, 1)).RadiusNeighbors();
        Assert.Equal([[1], [0, 2], [1, 3], [2]], far.Select(f => f.Indices));
    }

    [Fact]
    public void Draws_who_is_near_whom_as_a_graph()
    {
        var iris = NeighborData.Whole("iris").X;
        var model = new NearestNeighbors { NNeighbors = 3 }.Fit(iris);
        var graph = model.KNeighborsGraph(iris.TakeRows(..5));

        Assert.Equal(NeighborData.All.Integers("graph"), graph.AsSpan().ToArray().Index().Where(v => v.Item == 1).Select(v => v.Index % 150));
        Assert.Equal(15, graph.AsSpan().ToArray().Sum());
        Assert.Equal(model.KNeighbors(iris.TakeRows(..1)).Distances.AsSpan()[2], model.KNeighborsGraph(iris.TakeRows(..1), mode: "distance").AsSpan().ToArray().Max());
    }

    [Theory, InlineData(40, 4), InlineData(300, 1), InlineData(5, 3)]
    public void Matrix_products_lose_no_neighbor_however_far_from_zero_the_samples_are(int features, int scale)
    {
        var random = Tensors.RandomNormal([900, features], seed: 7);
        foreach (float offset in new[] { 0f, 1000, -30000 })
        {
            var x = random * scale + offset;
            var queries = x.TakeRows(..70) + 0.01f;
            var fast = new NearestNeighbors { Algorithm = "brute", NNeighbors = 9 }.Fit(x).KNeighbors(queries);
            var slow = new NearestNeighbors { Algorithm = "brute", NNeighbors = 9, Metric = "sqeuclidean" }.Fit(x).KNeighbors(queries);

            Assert.Equal(slow.Indices.AsSpan().ToArray(), fast.Indices.AsSpan().ToArray());
            OracleCases.Close([.. slow.Distances.AsSpan().ToArray().Select(d => Math.Sqrt(d))], fast.Distances, 1e-6);
        }
    }

    [Theory, InlineData("brute"), InlineData("kd_tree"), InlineData("ball_tree")]
    public void Gives_the_same_bits_on_any_number_of_threads_and_in_any_batch(string algorithm)
    {
        int threads = Threads.Count;
        var x = Tensors.RandomNormal([500, 6], seed: 1);
        var model = new NearestNeighbors { Algorithm = algorithm }.Fit(x);
        var expected = model.KNeighbors(x);
        try
        {
            Threads.Count = 1;
            Assert.Equal(expected.Distances.AsSpan().ToArray(), model.KNeighbors(x).Distances.AsSpan().ToArray());
            Assert.Equal(expected.Distances.AsSpan()[(7 * 5)..(8 * 5)].ToArray(), model.KNeighbors(x.TakeRows(7..8)).Distances.AsSpan().ToArray());
        }
        finally
        {
            Threads.Count = threads;
        }
    }

    [Fact]
    public void Says_what_is_wrong()
    {
        var x = Tensors.Range(0, 12).Reshape(6, 2);

        Assert.Contains("Expected NNeighbors of at most the 6 samples, received 7", Error(() => new NearestNeighbors { NNeighbors = 7 }.Fit(x).KNeighbors(x)));
        Assert.Contains("at most the 6 samples without the sample itself, received 6", Error(() => new NearestNeighbors().Fit(x).KNeighbors(nNeighbors: 6)));
        Assert.Contains("Did you mean 'euclidean'", Error(() => new NearestNeighbors { Metric = "euclidian" }));
        Assert.Contains("Did you mean 'kd_tree'", Error(() => new NearestNeighbors { Algorithm = "kdtree" }));
        Assert.Contains("'kd_tree' does not support the metric 'cosine'; use Algorithm = \"brute\"", Error(() => new NearestNeighbors { Metric = "cosine", Algorithm = "kd_tree" }.Fit(x)));
        Assert.Contains("P = 0.5 below 1", Error(() => new NearestNeighbors { P = 0.5, Algorithm = "ball_tree" }.Fit(x)));
        Assert.Contains("P must be positive", Error(() => new NearestNeighbors { P = 0 }));
        Assert.Contains("row 1, column 0", Error(() => new NearestNeighbors().Fit(Tensor.Create([1f, 2, float.NaN, 4], [2, 2]))));
        Assert.Contains("fitted on 2 features", Error(() => new NearestNeighbors().Fit(x).KNeighbors(Tensors.Zeros([1, 3]))));
    }

    private static string Error(Func<object> call) => Assert.ThrowsAny<ArgumentException>(() => call()).Message;
}
