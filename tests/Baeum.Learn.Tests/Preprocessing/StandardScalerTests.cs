using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.Compute;
using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Learn.Tests;

/// <summary>Held against scikit-learn 1.2 (tests/oracles/learn/preprocessing.py).</summary>
public class StandardScalerTests
{
    private static readonly JsonElement All = JsonDocument.Parse(File.ReadAllText(Oracles.Path("learn/preprocessing.json"))).RootElement.GetProperty("scalers");

    public static TheoryData<string> Cases => [.. All.EnumerateArray().Select(c => c.GetProperty("name").GetString()!)];

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_scikit_learn(string name)
    {
        var c = All.EnumerateArray().Single(c => c.GetProperty("name").GetString() == name);
        var x = Tensor.Create(Read(c, "x")).Reshape(-1, c.GetProperty("features").GetInt32());
        var model = new StandardScaler().Fit(x, sampleWeight: c.GetProperty("weights").Deserialize<float[]>() is { } weights ? Tensor.Create(weights) : null);

        Close(Read(c, "mean"), model.Mean, 1e-6);
        Close(Read(c, "scale"), model.Scale, 1e-6);
        Close(Read(c, "z"), [.. model.Transform(x).AsSpan().ToArray().Select(v => (double)v)], 1e-5);
        Close(x.AsSpan().ToArray(), [.. model.InverseTransform(model.Transform(x)).AsSpan().ToArray().Select(v => (double)v)], 1e-6);
    }

    [Fact]
    public void Centring_and_scaling_can_be_turned_off()
    {
        var x = Tensors.Range(0, 6).Reshape(3, 2);

        Assert.Equal([-2f, -2, 0, 0, 2, 2], new StandardScaler { WithStd = false }.Fit(x).Transform(x).AsSpan().ToArray());
        Assert.Equal([0f, 0], new StandardScaler { WithMean = false }.Fit(x).Mean.Select(m => (float)m));
        Assert.Equal(0, new StandardScaler { WithMean = false }.Fit(x).Transform(x)[0, 0]);
    }

    [Fact]
    public void Gives_the_same_bits_on_any_number_of_threads()
    {
        int threads = Threads.Count;
        var x = Datasets.BreastCancer().X;
        var expected = new StandardScaler().Fit(x).Transform(x).AsSpan().ToArray();
        try
        {
            foreach (int count in new[] { 1, 2, 8 })
            {
                Threads.Count = count;
                Assert.Equal(expected, new StandardScaler().Fit(x).Transform(x).AsSpan().ToArray());
            }
        }
        finally
        {
            Threads.Count = threads;
        }
    }

    [Fact]
    public void Is_an_estimator_of_transformers_and_equal_to_itself()
    {
        IEstimator<ITransformer> estimator = new StandardScaler();

        Assert.Equal(30, estimator.Fit(Datasets.BreastCancer().X).NFeaturesIn);
        Assert.Equal(new StandardScaler { WithMean = false }, new StandardScaler() with { WithMean = false });
    }

    [Fact]
    public void Says_what_shape_it_wants()
    {
        var model = new StandardScaler().Fit(Tensors.Zeros([3, 2]));

        Assert.Contains("StandardScaler was fitted on 2 features, received x of shape (3, 4)", Error(() => model.Transform(Tensors.Zeros([3, 4]))));
        Assert.Contains("received (5,); one feature is Reshape(-1, 1)", Error(() => new StandardScaler().Fit(Tensors.Zeros([5]))));
        Assert.Contains("received (0, 2)", Error(() => new StandardScaler().Fit(Tensors.Zeros([0, 2]))));
        Assert.Contains("received shape (2,)", Error(() => new StandardScaler().Fit(Tensors.Zeros([3, 2]), sampleWeight: Tensors.Ones([2]))));
    }

    private static string Error(Func<object> call) => Assert.ThrowsAny<ArgumentException>(() => call()).Message;

    private static float[] Read(JsonElement c, string name) => [.. c.GetProperty(name).EnumerateArray().Select(v => v.ValueKind == JsonValueKind.Null ? float.NaN : v.GetSingle())];

    private static void Close(float[] expected, double[] received, double tolerance)
    {
        Assert.Equal(expected.Length, received.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], received[i], tolerance * Math.Max(1, float.IsNaN(expected[i]) ? 1 : Math.Abs(expected[i])));
    }
}
