using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>Data and parameters of the cases of tests/oracles/learn/forests.py.</summary>
internal static class ForestData
{
    /// <summary>The samples, targets and weights of a case.</summary>
    public static (Tensor<float> X, Labels Y, Tensor<float>? Weights) Of(JsonElement c)
    {
        var set = OracleCases.Named(c.Text("data"));
        var (x, y) = (set.X, set.Y);
        if (c.TryGetProperty("classes", out var classes) && classes.ValueKind == JsonValueKind.Number)
        {
            int[] codes = (int[])y, rows = [.. Enumerable.Range(0, codes.Length).Where(i => codes[i] < classes.GetInt32())];
            (x, y) = (x.TakeRows(rows), y.TakeRows(rows));
        }
        int samples = y.Count;
        var random = new MersenneTwister(3);
        var weights = c.TryGetProperty("weights", out var weighted) && weighted.GetBoolean() ? Tensor.Create(Enumerable.Range(0, samples).Select(_ => (float)random.NextDouble()).ToArray()) : null;
        if (c.TryGetProperty("outputs", out var outputs) && outputs.GetInt32() == 2)
        {
            float[] numbers = ((Tensor<float>)y).ToArray();
            y = Tensor.Create(numbers.SelectMany(v => new[] { v, (float)Math.Sqrt(v) }).ToArray(), [samples, 2]);
        }
        return (x, y, weights);
    }

    /// <summary>The parameters of a case by scikit-learn's names.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> Options(JsonElement c)
        => c.GetProperty("options").EnumerateObject().Select(o => KeyValuePair.Create(o.Name, Value(o.Value)));

    /// <summary>Some of the rows.</summary>
    public static Tensor<float> Every(Tensor<float> rows, int step) => rows.TakeRows([.. Enumerable.Range(0, (int)rows.Lengths[0]).Where(i => i % step == 0)]);

    private static object? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null => null,
        _ => json.GetRawText().Contains('.', StringComparison.Ordinal) || json.GetRawText().Contains('e', StringComparison.Ordinal) ? (object)json.GetDouble() : json.GetInt32(),
    };
}
