using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>Held against scikit-learn 1.2 (tests/oracles/learn/clustering.py).</summary>
public class KMeansTests
{
    public static TheoryData<int> Cases => OracleCases.Positions(ClusteringData.All.GetProperty("kmeans"));

    [Theory, MemberData(nameof(Cases))]
    public void The_same_seed_gives_the_clusters_of_scikit_learn(int position)
    {
        var c = ClusteringData.All.GetProperty("kmeans")[position];
        var x = ClusteringData.X(c.Text("set"));
        IEstimator<KMeans.Model> recipe = c.Text("kind") == nameof(KMeans) ? ClusteringData.With(new KMeans(), c.GetProperty("args")) : ClusteringData.With(new MiniBatchKMeans(), c.GetProperty("args"));
        var model = recipe.Fit(x, sampleWeight: ClusteringData.Weights(c));

        Assert.Equal(c.Integers("labels"), model.Labels);
        OracleCases.Close(c.Doubles("centers"), [.. model.ClusterCenters.Cast<double>()], 1e-6);
        OracleCases.Close([c.Double("inertia")], [model.Inertia], 1e-6);
        Assert.Equal(c.Integer("iterations"), model.NIter);
        OracleCases.Close(c.Doubles("distances"), model.Transform(x.TakeRows(..3)), 1e-6);
        OracleCases.Close([c.Double("score")], [model.Score(x)], 1e-6);
    }

    [Fact]
    public void Starts_from_centers_of_your_own()
    {
        var x = Tensor.Create([0f, 1, 10, 11], [4, 1]);
        var model = new KMeans { NClusters = 2, Init = Tensor.Create([9f, 0], [2, 1]) }.Fit(x);

        Assert.Equal([1, 1, 0, 0], model.Labels);
        Assert.Equal([10.5, 0.5], model.ClusterCenters.Cast<double>());
        Assert.Equal([0, 1], model.Predict(Tensor.Create([6f, 5], [2, 1])));
    }

    [Fact]
    public void Gives_the_same_bits_on_any_number_of_threads()
    {
        int threads = Threads.Count;
        var x = Tensors.RandomNormal([5000, 20], seed: 1);
        var expected = new KMeans { NClusters = 7, Seed = 1, NInit = 2 }.Fit(x);
        try
        {
            Threads.Count = 1;
            var model = new KMeans { NClusters = 7, Seed = 1, NInit = 2 }.Fit(x);
            Assert.Equal(expected.ClusterCenters.Cast<double>(), model.ClusterCenters.Cast<double>());
            Assert.Equal(expected.Inertia, model.Inertia);
            Assert.Equal(expected.Labels, model.Predict(x));
        }
        finally
        {
            Threads.Count = threads;
        }
    }

    [Fact]
    public void Clusters_that_run_empty_begin_anew()
    {
        var x = Tensor.Create([0f, 0, 0, 1, 5, 9], [6, 1]);

        Assert.Equal(4, new KMeans { NClusters = 4, Init = Tensor.Create([0f, 100, 200, 300], [4, 1]) }.Fit(x).Labels.Distinct().Count());
        Assert.Single(new KMeans { NClusters = 3, Seed = 1 }.Fit(Tensors.Ones([5, 2])).Labels.Distinct());
    }

    [Fact]
    public void Says_what_is_wrong()
    {
        var x = Tensors.Range(0, 4).Reshape(4, 1);

        Assert.Contains("n_samples=4 should be >= n_clusters=8", Error(() => new KMeans().Fit(x)));
        Assert.Contains("Init must hold 2 centers of 1 features, received shape (3, 1)", Error(() => new KMeans { NClusters = 2, Init = Tensors.Zeros([3, 1]) }.Fit(x)));
        Assert.Contains("Did you mean 'k-means++'", Error(() => new KMeans { Init = "kmeans++" }));
        Assert.Contains("auto", Error(() => new KMeans { NInit = "often" }));
        Assert.Contains("n_samples=4 should be", Error(() => new MiniBatchKMeans().Fit(x)));
    }

    private static string Error(Func<object> call) => Assert.ThrowsAny<ArgumentException>(() => call()).Message;
}
