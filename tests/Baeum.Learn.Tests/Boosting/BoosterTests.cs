using System.Text.Json;
using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Learn.Tests;

public class BoosterTests
{
    public static TheoryData<string> Names => [.. XGBoostCases.Names];

    public static TheoryData<string> Files => [.. XGBoostCases.Files];

    [Theory, MemberData(nameof(Names))]
    public void Predicts_as_XGBoost(string name)
    {
        var (booster, expected) = (XGBoostCases.Load(name), XGBoostCases.Of(name));
        var x = XGBoostCases.Matrix(expected.GetProperty("x"));

        Close.To(XGBoostCases.Numbers(expected.GetProperty("margin")), booster.PredictMargin(x).ToArray(), 1e-6, "margin");
        Close.To(XGBoostCases.Numbers(expected.GetProperty("predict")), booster.Predict(x).ToArray(), 1e-6, "predict");
        if (expected.TryGetProperty("first_two", out var two))
            Close.To(XGBoostCases.Numbers(two), booster.Predict(x, ..2).ToArray(), 1e-6, "two rounds");
        if (expected.TryGetProperty("first_two", out two))
            Close.To(XGBoostCases.Numbers(two), booster.Slice(..2).Predict(x).ToArray(), 1e-6, "slice");
    }

    [Theory, MemberData(nameof(Names))]
    public void Finds_the_leaves_of_XGBoost(string name)
    {
        if (XGBoostCases.Of(name) is var expected && !expected.TryGetProperty("leaf", out var leaf))
            return;
        var leaves = XGBoostCases.Load(name).Apply(XGBoostCases.Matrix(expected.GetProperty("x")));
        Assert.Equal(XGBoostCases.Numbers(leaf), leaves.ToArray().Select(l => (float)l));
    }

    [Theory, MemberData(nameof(Names))]
    public void Explains_predictions_as_XGBoost(string name)
    {
        var (booster, expected) = (XGBoostCases.Load(name), XGBoostCases.Of(name));
        var x = XGBoostCases.Matrix(expected.GetProperty("x"));

        Near(expected.GetProperty("contribs"), booster.PredictContributions(x).ToArray(), "contributions");
        if (expected.TryGetProperty("approximate", out var approximate))
            Near(approximate, booster.PredictContributions(x, approximate: true).ToArray(), "approximate");
        if (expected.TryGetProperty("interactions", out var interactions))
            Near(interactions, booster.PredictInteractions(x).ToArray(), "interactions");
    }

    [Theory, MemberData(nameof(Names))]
    public void Prints_and_counts_as_XGBoost(string name)
    {
        var (booster, expected) = (XGBoostCases.Load(name), XGBoostCases.Of(name));
        if (!expected.TryGetProperty("dump", out var dump))
            return;
        Assert.Equal(dump.EnumerateArray().Select(t => t.GetString()), booster.GetDump(withStats: true).Take(dump.GetArrayLength()));
        Assert.Equal(expected.GetProperty("dump_json").EnumerateArray().Select(t => t.GetString()), booster.GetDump(withStats: true, "json").Take(dump.GetArrayLength()));
        foreach (var type in expected.GetProperty("scores").EnumerateObject())
        {
            var scores = booster.GetScore(type.Name);
            Assert.Equal(type.Value.EnumerateObject().Select(s => s.Name), scores.Keys);
            foreach (var score in type.Value.EnumerateObject())
                Assert.Equal(score.Value.GetDouble(), scores[score.Name], 1e-5 * score.Value.GetDouble());
        }
        Assert.Equal(1, booster.FeatureImportances().Sum(), 1e-12);
    }

    [Theory, MemberData(nameof(Files))]
    public void Writes_the_bytes_of_XGBoost(string file)
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}{Path.GetExtension(file)}");
        try
        {
            Booster.Load(XGBoostCases.PathOf(file)).Save(path);
            Assert.Equal(File.ReadAllBytes(XGBoostCases.PathOf(file)), File.ReadAllBytes(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Many_rows_get_the_bits_of_one_row()
    {
        var booster = XGBoostCases.Load("softprob");
        var random = new MersenneTwister(3);
        var x = Tensors.Empty([300, 5]);
        foreach (ref float v in x.AsSpan())
            v = random.NextDouble() < 0.02 ? float.NaN : (float)random.NextDouble() * 4 - 2;
        var all = booster.PredictMargin(x);
        for (int i = 0; i < 300; i += 7)
            Assert.Equal(all.TakeRows(i..(i + 1)).ToArray(), booster.PredictMargin(x.TakeRows(i..(i + 1))).ToArray());
    }

    [Fact]
    public void Infinite_values_and_wrong_widths_are_refused()
    {
        var booster = XGBoostCases.Load("squared");
        var x = Tensors.Zeros([70, 5]);
        x[68, 3] = float.NegativeInfinity;
        Assert.Contains("row 68, column 3", Assert.Throws<ArgumentException>(() => booster.Predict(x)).Message);
        Assert.Contains("5 features", Assert.Throws<ArgumentException>(() => booster.Predict(Tensors.Zeros([2, 4]))).Message);
    }

    private static void Near(JsonElement expected, float[] actual, string what)
    {
        float[] wanted = XGBoostCases.Numbers(expected);
        Assert.Equal(wanted.Length, actual.Length);
        for (int i = 0; i < wanted.Length; i++)
            Assert.True(Math.Abs(wanted[i] - actual[i]) <= 1e-5 * Math.Max(1, Math.Abs(wanted[i])), $"{what} {i}: expected {wanted[i]}, received {actual[i]}");
    }
}
