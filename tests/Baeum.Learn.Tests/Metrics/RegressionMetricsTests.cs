using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Learn.Tests;

/// <summary>Held against scikit-learn 1.2 (tests/oracles/learn/metrics.py).</summary>
public class RegressionMetricsTests
{
    private static readonly JsonElement All = JsonDocument.Parse(File.ReadAllText(Oracles.Path("learn/metrics.json"))).RootElement.GetProperty("regression");

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, All.GetArrayLength())];

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_scikit_learn(int i)
    {
        var c = All[i];
        nint outputs = c.GetProperty("outputs").GetInt32();
        Tensor<float> t = Read(c, "true")!.Reshape(-1, outputs), p = Read(c, "pred")!.Reshape(-1, outputs);
        var weights = Read(c, "weights");

        Close(c, "mse", Metrics.MeanSquaredError(t, p, weights));
        Close(c, "rmse", Metrics.RootMeanSquaredError(t, p, weights));
        Close(c, "mae", Metrics.MeanAbsoluteError(t, p, weights));
        Close(c, "mape", Metrics.MeanAbsolutePercentageError(t, p, weights));
        Close(c, "r2", Metrics.R2Score(t, p, weights));
    }

    [Fact]
    public void A_column_and_a_vector_are_the_same() => Assert.Equal(1, Metrics.R2Score(Tensors.Range(0, 5), Tensors.Range(0, 5).Reshape(5, 1)));

    [Fact]
    public void One_sample_has_no_R2() => Assert.Equal(double.NaN, Metrics.R2Score(Tensors.Ones([1]), Tensors.Ones([1])));

    [Fact]
    public void Names_shapes_that_differ()
        => Assert.Contains("received (5,) and (5, 2)", Assert.Throws<ArgumentException>(() => Metrics.MeanSquaredError(Tensors.Zeros([5]), Tensors.Zeros([5, 2]))).Message);

    private static Tensor<float>? Read(JsonElement c, string name) => c.GetProperty(name).Deserialize<float[]>() is { } values ? Tensor.Create(values) : null;

    private static void Close(JsonElement c, string name, double received)
    {
        double expected = c.GetProperty(name).GetDouble();
        Assert.Equal(expected, received, 1e-7 * Math.Max(1, Math.Abs(expected)));
    }
}
