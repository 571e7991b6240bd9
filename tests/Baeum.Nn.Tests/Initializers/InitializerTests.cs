using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Initializers against Keras 3.14.1: golden/initializers. Random streams differ between libraries, so statistics are compared.</summary>
[Collection(nameof(ThreadCollection))]
public class InitializerTests
{
    public static IEnumerable<object[]> Cases => Golden.Names("initializers").Where(c => (string)c[0] != "lstm_unit_forget_bias");

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_Keras(string name)
    {
        var golden = Golden.Case("initializers", name);
        var initializer = Configured.Make<Initializer>((string)golden["class_name"]!, golden["config"]!);
        Shape shape = golden["shape"]!.AsArray().Select(n => (int)n!).ToArray();
        float[] values = initializer.Make(shape);
        if (golden.Has("output_0"))
            Close.To(golden.Floats("output_0"), values, 0, name);
        if (golden["check"] is not null)
            Assert.InRange(OffIdentity(values, shape), 0, 1e-6);
        if (golden["statistics"] is not { } expected)
            return;
        double Number(string key) => GoldenCase.Number(expected[key]);
        double mean = values.Average(v => (double)v), std = Math.Sqrt(values.Average(v => (v - mean) * (v - mean)));
        Assert.InRange(mean, Number("mean") - 8 * Number("std") / Math.Sqrt(values.Length), Number("mean") + 8 * Number("std") / Math.Sqrt(values.Length));
        Assert.InRange(std, 0.98 * Number("std"), 1.02 * Number("std"));
        double bound = golden["expected"] is { } formula ? GoldenCase.Number(formula["limit"] ?? formula["cut_at"]) : double.PositiveInfinity;
        Assert.All(values, v => Assert.InRange(Math.Abs(v), 0, bound * (1 + 1e-6)));
    }

    [Theory]
    [InlineData(new int[0], 1, 1)]
    [InlineData(new[] { 700 }, 700, 700)]
    [InlineData(new[] { 30, 50 }, 30, 50)]
    [InlineData(new[] { 3, 3, 4, 80 }, 36, 720)]
    public void Counts_fans_as_Keras_does(int[] shape, int fanIn, int fanOut)
    {
        float[] values = new Initializer.GlorotUniform { Seed = 1 }.Make(shape);
        double limit = Math.Sqrt(6.0 / (fanIn + fanOut));
        Assert.InRange(values.Max(Math.Abs), values.Length > 1 ? 0.98 * limit : 0, limit);
    }

    [Fact]
    public void Draws_the_same_numbers_in_the_same_program()
    {
        RandomSeed.Set(5);
        float[][] first = [new Initializer.GlorotUniform().Make([4, 5]), new Initializer.GlorotUniform().Make([4, 5])];
        RandomSeed.Set(5);
        Assert.Equal(first[0], ((Initializer)"glorot_uniform").Make([4, 5]));
        Assert.Equal(first[1], ((Initializer)"glorot_uniform").Make([4, 5]));
        Assert.NotEqual(first[0], first[1]);
    }

    [Fact]
    public void Draws_the_same_numbers_for_every_weight_where_it_has_a_seed()
    {
        var initializer = new Initializer.HeNormal { Seed = 3 };
        Assert.Equal(initializer.Make([3, 4]), initializer.Make([3, 4]));
        Assert.NotEqual(initializer.Make([3, 4]), new Initializer.HeNormal { Seed = 4 }.Make([3, 4]));
    }

    [Fact]
    public void Knows_every_name_that_Keras_knows()
    {
        foreach (string name in (string[])["zeros", "ones", "constant", "random_normal", "random_uniform", "truncated_normal", "variance_scaling", "glorot_normal", "glorot_uniform", "he_normal",
            "he_uniform", "lecun_normal", "lecun_uniform", "orthogonal", "identity", "OrthogonalInitializer", "IdentityInitializer", "zero", "one", "normal", "uniform"])
            Assert.Equal(6, ((Initializer)name).Make([2, 3]).Length);
        Assert.Contains("'he_normal'", Assert.Throws<ArgumentException>(() => (Initializer)"he_norml").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rejects_shapes_and_choices_that_make_no_sense()
    {
        Assert.Contains("(3,)", Assert.Throws<ShapeException>(() => new Initializer.Orthogonal().Make([3])).Message, StringComparison.Ordinal);
        Assert.Contains("(2, 2, 2)", Assert.Throws<ShapeException>(() => new Initializer.Identity().Make([2, 2, 2])).Message, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'fan_in'", Assert.Throws<ArgumentException>(() => new Initializer.VarianceScaling(mode: "fanin")).Message, StringComparison.Ordinal);
        Assert.Contains("at least minval", Assert.Throws<ArgumentException>(() => new Initializer.RandomUniform(1, 0)).Message, StringComparison.Ordinal);
    }

    /// <summary>Largest distance of q·qᵀ (or qᵀ·q) from the identity; the matrix is all axes but the last times the last.</summary>
    private static double OffIdentity(float[] q, Shape shape)
    {
        int columns = shape[^1], rows = q.Length / columns, n = Math.Min(rows, columns);
        double worst = 0;
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
            {
                double dot = 0;
                for (int k = 0; k < Math.Max(rows, columns); k++)
                    dot += rows < columns ? (double)q[i * columns + k] * q[j * columns + k] : (double)q[k * columns + i] * q[k * columns + j];
                worst = Math.Max(worst, Math.Abs(dot - (i == j ? 1 : 0)));
            }
        return worst;
    }
}
