using System.Collections;
using System.Globalization;
using System.Numerics.Tensors;
using System.Text.Json;
using System.Text.Json.Nodes;
using Baeum.Data;

namespace Baeum.Parity.Learn;

/// <summary>From JSON to the values of this library, and from these to flat lists.</summary>
internal static class Values
{
    /// <summary>A text, or a number as double; "nan", "inf" and "-inf" under the key <c>number</c>.</summary>
    public static object? Scalar(JsonNode? node) => node switch
    {
        null => null,
        JsonObject o => double.Parse((string)o["number"]!, CultureInfo.InvariantCulture) is var n ? n : null,
        _ when node.GetValueKind() == JsonValueKind.String => (string)node!,
        _ when node.GetValueKind() is JsonValueKind.True or JsonValueKind.False => (bool)node ? 1.0 : 0.0,
        _ => (double)node,
    };

    public static Tensor<float> Matrix(JsonNode node)
    {
        var rows = node.AsArray();
        int columns = rows.Count == 0 ? 0 : rows[0]!.AsArray().Count;
        return Tensor.Create([.. rows.SelectMany(r => r!.AsArray()).Select(v => (float)(double)Scalar(v)!)], [rows.Count, columns]);
    }

    public static Tensor<float>? Vector(JsonNode? node) => node is null ? null : Tensor.Create([.. node.AsArray().Select(v => (float)(double)Scalar(v)!)], [node.AsArray().Count]);

    public static Labels? Labels(JsonNode? node)
    {
        if (node is not JsonArray array)
            return null;
        if (array.Count > 0 && array[0] is JsonArray)
            return Matrix(array);
        if (array.Count > 0 && array[0]!.GetValueKind() == JsonValueKind.String)
            return array.Select(v => (string)v!).ToArray();
        return array.All(v => v is JsonValue && v.GetValueKind() == JsonValueKind.Number && int.TryParse(v.ToJsonString(), CultureInfo.InvariantCulture, out _)) ? array.Select(v => (int)v!).ToArray() : Vector(array)!;
    }

    /// <summary>The value of a parameter: <c>{"tuple": …}</c>, <c>{"weights": [[label, weight], …]}</c>, <c>{"estimator": name, "params": …}</c>, a list of numbers, or a scalar.</summary>
    public static object? Parameter(JsonNode? node) => node switch
    {
        JsonObject o when o["tuple"] is JsonArray pair => ((double)pair[0]!, (double)pair[1]!),
        JsonObject o when o["weights"] is JsonArray pairs => pairs.ToDictionary(p => Parameter(p![0])!, p => (double)p![1]!),
        JsonObject o when o["estimator"] is not null => EstimatorCases.Build(o["estimator"]!, o["params"]),
        JsonObject o when o["indices"] is JsonArray list => list.Select(v => (int)v!).ToArray(),
        JsonObject o when o["groups"] is JsonArray groups => groups.Select(group => group!.AsArray().Select(v => (int)v!).ToArray()).ToArray(),
        JsonArray list => list.Select(v => (double)v!).ToArray(),
        null => null,
        _ => node.GetValueKind() switch
        {
            JsonValueKind.True or JsonValueKind.False => (bool)node,
            JsonValueKind.String => (string)node!,
            _ => int.TryParse(node.ToJsonString(), CultureInfo.InvariantCulture, out int whole) ? whole : (object)(double)node,
        },
    };

    /// <summary>All numbers (as double) and texts of an answer, row-major.</summary>
    public static List<object?> Flatten(object? answer)
    {
        var flat = new List<object?>();
        Add(answer, flat);
        return flat;
    }

    private static void Add(object? value, List<object?> flat)
    {
        switch (value)
        {
            case string or null:
                flat.Add(value);
                break;
            case Tensor<float> tensor:
                foreach (float v in (tensor.IsDense ? tensor : tensor.ToDenseTensor()).AsReadOnlySpan())
                    flat.Add((double)v);
                break;
            case Tensor<int> tensor:
                foreach (int v in tensor.AsReadOnlySpan())
                    flat.Add((double)v);
                break;
            case Labels { IsText: false } labels:
                Add((Tensor<float>)labels, flat);
                break;
            case Labels labels:
                flat.AddRange((string[])labels);
                break;
            case IEnumerable list:
                foreach (object? item in list)
                    Add(item, flat);
                break;
            default:
                flat.Add(Convert.ToDouble(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
