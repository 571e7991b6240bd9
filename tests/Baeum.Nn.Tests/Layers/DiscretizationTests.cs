using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

public sealed class DiscretizationTests
{
    [Fact]
    public void Adapted_bins_are_those_of_the_example_in_Keras()
    {
        var x = Tensor.Create([-1.5f, 1f, 3.4f, 0.5f, 0f, 3f, 1.3f, 0f], [2, 4]);
        var layer = new Discretization(numBins: 4);
        layer.Adapt(x);
        Assert.Equal([0f, 2, 3, 2, 1, 3, 3, 1], layer.Call(Variable.From(x)).Span.ToArray());
    }

    [Fact]
    public void Boundaries_are_those_of_NumPy_by_the_formulas_of_Keras()
    {
        using var oracle = JsonDocument.Parse(File.ReadAllText(Oracles.Path("layers/discretization.json")));
        foreach (var c in oracle.RootElement.GetProperty("cases").EnumerateArray())
        {
            float[] data = [.. Enumerable.Range(0, c.GetProperty("count").GetInt32()).Select(i => i * i * 37 % 1009 / 8f)];
            var layer = new Discretization(numBins: c.GetProperty("bins").GetInt32()) { Epsilon = c.GetProperty("epsilon").GetDouble() };
            layer.Adapt(Tensor.Create([1f, 2f, 3f]));
            layer.Adapt(Tensor.Create(data));
            double[] expected = [.. c.GetProperty("boundaries").EnumerateArray().Select(b => b.GetDouble())];
            Assert.Equal(expected.Length, layer.BinBoundaries!.Length);
            for (int i = 0; i < expected.Length; i++)
                Assert.Equal(expected[i], layer.BinBoundaries[i], 1e-5 * Math.Max(1, Math.Abs(expected[i])));
        }
    }

    [Fact]
    public void An_adapted_layer_is_saved_with_its_boundaries()
    {
        var layer = new Discretization(numBins: 3) { OutputMode = "one_hot" };
        layer.Adapt(Tensor.Create([.. Enumerable.Range(0, 30).Select(i => (float)i)]));
        var model = new Sequential { new Input(1), layer };
        var x = Tensor.Create([-1f, 12f, 40f], [3, 1]);
        var loaded = Model.FromJson(model.ToJson());
        Assert.Equal(model.Predict(x).AsReadOnlySpan().ToArray(), loaded.Predict(x).AsReadOnlySpan().ToArray());
    }

    [Fact]
    public void Says_what_is_missing()
    {
        Assert.Contains("give either binBoundaries, or numBins", Assert.Throws<ArgumentException>(() => new Discretization()).Message);
        Assert.Contains("call Adapt(data) first", Assert.Throws<InvalidOperationException>(() => new Discretization(numBins: 2).Call(Variable.Full([1, 2], 0))).Message);
        Assert.Contains("cannot adapt, for binBoundaries were given", Assert.Throws<InvalidOperationException>(() => new Discretization([0.0]).Adapt(Tensor.Create([1f]))).Message);
        Assert.Contains("missing values (NaN)", Assert.Throws<ArgumentException>(() => new Discretization(numBins: 2).Adapt(Tensor.Create([1f, float.NaN]))).Message);
    }
}
