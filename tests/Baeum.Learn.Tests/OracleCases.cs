using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Learn.Tests;

/// <summary>Reads what the scripts in tests/oracles/learn wrote.</summary>
internal static class OracleCases
{
    /// <summary>The whole file.</summary>
    public static JsonElement Open(string name) => JsonDocument.Parse(File.ReadAllText(Oracles.Path($"learn/{name}.json"))).RootElement;

    /// <summary>Positions of the cases in a list.</summary>
    public static TheoryData<int> Positions(JsonElement list) => [.. Enumerable.Range(0, list.GetArrayLength())];

    extension(JsonElement element)
    {
        public double[] Doubles(string name) => [.. element.GetProperty(name).EnumerateArray().Select(v => v.GetDouble())];

        public int[] Integers(string name) => [.. element.GetProperty(name).EnumerateArray().Select(v => v.GetInt32())];

        public string Text(string name) => element.GetProperty(name).GetString()!;

        public int Integer(string name) => element.GetProperty(name).GetInt32();

        public double Double(string name) => element.GetProperty(name).GetDouble();

        public Tensor<float> Matrix(string name, int columns) => Tensor.Create(Array.ConvertAll(element.Doubles(name), v => (float)v)).Reshape(-1, columns);
    }

    /// <summary>A built-in data set by its short name.</summary>
    public static Dataset Named(string name) => name switch
    {
        "iris" => Datasets.Iris(),
        "wine" => Datasets.Wine(),
        "cancer" => Datasets.BreastCancer(),
        "digits" => Datasets.Digits(),
        _ => Datasets.Diabetes(),
    };

    /// <summary>Fails unless <c>|received − expected| ≤ tolerance · max(1, max |expected|)</c> for all.</summary>
    public static void Close(double[] expected, ReadOnlySpan<double> received, double tolerance, string what = "value")
    {
        Assert.Equal(expected.Length, received.Length);
        double scale = expected.Length == 0 ? 1 : Math.Max(1, expected.Max(v => double.IsFinite(v) ? Math.Abs(v) : 0));
        for (int i = 0; i < expected.Length; i++)
            Assert.True(expected[i] == received[i] || Math.Abs(expected[i] - received[i]) <= tolerance * scale, FormattableString.Invariant($"{what} {i}: expected {expected[i]}, received {received[i]}."));
    }

    /// <summary>As the other.</summary>
    public static void Close(double[] expected, Tensor<float> received, double tolerance, string what = "value")
        => Close(expected, Array.ConvertAll(received.ToDenseTensor().AsSpan().ToArray(), v => (double)v), tolerance, what);
}
