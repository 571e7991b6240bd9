using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.TestKit;

namespace Baeum.Data.Tests;

/// <summary>Held against scikit-learn 1.2's loaders (tests/oracles/data/datasets.py).</summary>
public class DatasetsTests
{
    private static readonly JsonElement Expected = JsonDocument.Parse(File.ReadAllText(Oracles.Path("data/datasets.json"))).RootElement;

    public static TheoryData<string> Names => [.. Datasets.Names];

    [Theory, MemberData(nameof(Names))]
    public void Holds_what_scikit_learn_loads(string name)
    {
        var set = Datasets.Load(name);
        var expected = Expected.GetProperty(name);

        Assert.Equal(name, set.Name);
        Assert.Equal(expected.GetProperty("shape").Deserialize<int[]>(), set.X.Shape().ToArray());
        Assert.Equal(expected.GetProperty("features").Deserialize<string[]>(), set.FeatureNames);
        Assert.Equal(expected.GetProperty("classes").Deserialize<string[]>(), set.ClassNames);
        Close(expected.GetProperty("first"), set.X.Row(0), 1e-6);
        Close(expected.GetProperty("last"), set.X.Row(^1), 1e-6);
        Close(expected.GetProperty("sums"), set.X.Sum(0), 1e-5);
        Close(expected.GetProperty("squares"), set.X.Square().Sum(0), 1e-5);
        Assert.Equal(expected.GetProperty("target_sum").GetDouble(), ((Tensor<float>)set.Y).Sum(), 1e-3);
        if (set.IsClassification)
            Assert.Equal(expected.GetProperty("counts").Deserialize<int[]>(), ((int[])set.Y).CountBy(c => c).OrderBy(c => c.Key).Select(c => c.Value));
        Assert.Contains(set.IsClassification ? "CC BY 4.0" : "BSD 3-Clause", set.Description);
    }

    [Fact]
    public void Gives_fresh_copies()
    {
        Datasets.Iris().X[0, 0] = 99;
        Assert.Equal(5.1f, Datasets.Iris().X[0, 0]);
    }

    [Fact]
    public void Becomes_a_table()
    {
        var table = Datasets.Wine().ToDataFrame();

        Assert.Equal("(178, 14)", table.Shape.ToString());
        Assert.Equal("int32", table["target"].DType);
        Assert.Equal(152.13, Datasets.Diabetes().ToDataFrame()["target"].Mean(), 0.01);
    }

    [Fact]
    public void Names_the_nearest_of_an_unknown_set()
        => Assert.Contains("Did you mean 'digits'?", Assert.Throws<ArgumentException>(() => Datasets.Load("digit")).Message);

    private static void Close(JsonElement expected, Tensor<float> received, double tolerance)
    {
        double[] values = expected.Deserialize<double[]>()!;
        for (int i = 0; i < values.Length; i++)
            Assert.Equal(values[i], received[i], tolerance * Math.Max(1, Math.Abs(values[i])));
    }
}
