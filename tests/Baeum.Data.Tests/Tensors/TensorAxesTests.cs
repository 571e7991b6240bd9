using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.TestKit;

namespace Baeum.Data.Tests;

/// <summary>Held against NumPy 1.24's results (tests/oracles/data/tensor_axes.py).</summary>
public sealed class TensorAxesTests
{
    private static readonly Tensor<float> X = Tensor.Create([.. Enumerable.Range(0, 24).Select(i => (float)(i * 7 % 11))], [2, 3, 4]);

    private static readonly Dictionary<string, Tensor<float>> Ours = new()
    {
        ["ExpandDims(1)"] = X.ExpandDims(1),
        ["ExpandDims(-1)"] = X.ExpandDims(-1),
        ["Squeeze"] = X.TakeRows(..1).Take(..1, axis: 2).Squeeze(),
        ["Take(2, 2)"] = X.Take(2, axis: 2),
        ["Take(^1, 0)"] = X.Take(^1, axis: 0),
        ["Take(1..3, 2)"] = X.Take(1..3, axis: 2),
        ["Take([2, 0, 0], 1)"] = X.Take([2, 0, 0], axis: 1),
        ["Flip(1)"] = X.Flip(1),
        ["Repeat(2, 2)"] = X.Repeat(2, axis: 2),
        ["Tile(2, 1)"] = X.Tile(2, axis: 1),
        ["Sort(-1)"] = X.Sort(),
        ["Sort(0)"] = X.Sort(0),
        ["ArgSort(1)"] = X.ArgSort(1).ToSingle(),
        ["CumSum(0)"] = X.CumSum(0),
        ["CumSum(2)"] = X.CumSum(),
        ["Median(1)"] = X.Median(1),
        ["Median"] = Tensor.Create([X.Median()]),
        ["Percentile(30, 2)"] = X.Percentile(30, 2),
        ["Percentile(99)"] = Tensor.Create([X.Percentile(99)]),
        ["Linspace(-1, 2, 7)"] = Tensors.Linspace(-1, 2, 7),
        ["Eye(3)"] = Tensors.Eye(3),
    };

    public static TheoryData<string> Names => [.. Ours.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Agrees_with_NumPy(string name)
    {
        using var expected = JsonDocument.Parse(File.ReadAllText(Oracles.Path("data/tensor_axes.json")));
        var entry = expected.RootElement.GetProperty(name);

        Assert.Equal(entry.GetProperty("shape").Deserialize<int[]>(), Ours[name].Lengths.ToArray().Select(n => (int)n));
        Assert.Equal(entry.GetProperty("values").Deserialize<float[]>()!, Ours[name].ToArray());
    }

    [Fact]
    public void Sorts_NaN_last_and_has_no_percentile_beside_it()
    {
        var x = Tensor.Create([2f, float.NaN, 1f]);

        Assert.Equal([1f, 2f, float.NaN], x.Sort().ToArray());
        Assert.Equal([2, 0, 1], x.ArgSort().ToArray());
        Assert.True(float.IsNaN(x.Median()));
    }

    [Fact]
    public void Draws_the_same_numbers_for_a_seed()
    {
        Assert.Equal(Tensors.RandomNormal([50], seed: 3).ToArray(), Tensors.RandomNormal([50], seed: 3).ToArray());
        Assert.NotEqual(Tensors.RandomUniform([50]).ToArray(), Tensors.RandomUniform([50]).ToArray());
        Assert.All(Tensors.RandomIntegers([100], -2, 3, seed: 1).ToArray(), v => Assert.InRange(v, -2, 2));
        Assert.Equal(5, Tensors.RandomIntegers([100], -2, 3, seed: 1).Unique().Length);
        Assert.Equal(Enumerable.Range(0, 20), Tensors.Permutation(20, seed: 1).Order());
    }

    [Fact]
    public void Names_what_does_not_fit()
    {
        Assert.Contains("no entry 4", Assert.Throws<ArgumentOutOfRangeException>(() => X.Take(4, axis: 2)).Message);
        Assert.Contains("has the length 3", Assert.Throws<ArgumentException>(() => X.Squeeze(1)).Message);
        Assert.Contains("from -4 to 3", Assert.Throws<ArgumentOutOfRangeException>(() => X.ExpandDims(4)).Message);
        Assert.Contains("high must be above low", Assert.Throws<ArgumentException>(() => Tensors.RandomIntegers([2], 3, 3)).Message);
    }
}
