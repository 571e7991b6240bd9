using System.Text.Json;
using Baeum.TestKit;

namespace Baeum.Plots.Tests;

/// <summary>Cases of tests/oracles/plots/charts.json.</summary>
internal static class OracleFile
{
    private static readonly JsonElement Root = JsonDocument.Parse(File.ReadAllText(Oracles.Path("plots/charts.json"))).RootElement;

    public static IEnumerable<JsonElement> Cases(string kind) => Root.GetProperty(kind).EnumerateArray();

    public static double[] Numbers(this JsonElement test, string name) => [.. test.GetProperty(name).EnumerateArray().Select(v => v.GetDouble())];

    public static double Number(this JsonElement test, string name) => test.GetProperty(name).GetDouble();

    public static void Close(double[] expected, IReadOnlyList<double> actual, double tolerance = 1e-9)
    {
        Assert.Equal(expected.Length, actual.Count);
        for (int i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - actual[i]) <= tolerance * Math.Max(1, Math.Abs(expected[i])), $"at {i}: expected {expected[i]}, received {actual[i]}");
    }
}
