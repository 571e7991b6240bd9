using System.Text.Json;
using System.Text.Json.Nodes;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Values of a JSON document, each with a clear error where it is something else.</summary>
internal static class Json
{
    private const int MaxDepth = 512;

    /// <summary>The document of a text.</summary>
    public static JsonObject Parse(string text, Place place)
    {
        try
        {
            return Object(JsonNode.Parse(PythonJson.Quoted(text), null, new JsonDocumentOptions { MaxDepth = MaxDepth, AllowDuplicateProperties = false }), place);
        }
        catch (JsonException e)
        {
            throw place.Error($"this is not JSON: line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}: {e.Message}", e);
        }
    }

    public static JsonObject Object(JsonNode? node, Place place) => node as JsonObject ?? throw place.Error($"expected an object, found {Show(node)}.");

    public static JsonArray Array(JsonNode? node, Place place) => node as JsonArray ?? throw place.Error($"expected a list, found {Show(node)}.");

    public static string Text(JsonNode? node, Place place)
        => node is JsonValue value && value.TryGetValue(out string? text) ? text : throw place.Error($"expected a text, found {Show(node)}.");

    public static string Text(JsonObject parent, string key, Place place) => Text(parent[key], place.In($"'{key}'"));

    public static bool Flag(JsonNode? node, Place place)
        => node is JsonValue value && value.TryGetValue(out bool flag) ? flag : throw place.Error($"expected true or false, found {Show(node)}.");

    /// <summary>A number; Keras's files hold infinities as the strings "inf" and "Infinity".</summary>
    public static double Number(JsonNode? node, Place place)
        => node is JsonValue value && (value.TryGetValue(out double number) || TryInteger(value, out number) || value.TryGetValue(out string? text) && TryNamed(text, out number))
            ? number
            : throw place.Error($"expected a number, found {Show(node)}.");

    public static long Integer(JsonNode? node, Place place)
    {
        double number = Number(node, place);
        return number == Math.Floor(number) && Math.Abs(number) < 1L << 53 ? (long)number : throw place.Error($"expected a whole number, found {Show(node)}.");
    }

    /// <summary>A shape: a list of lengths in which null is unknown.</summary>
    public static Shape Shape(JsonNode? node, Place place)
    {
        var list = Array(node, place);
        if (list.Count > Data.Shape.MaxRank)
            throw place.Error($"a shape has at most {Data.Shape.MaxRank} axes, found {list.Count}.");
        return [.. list.Select(n => n is null ? Data.Shape.Unknown : Integer(n, place) is >= Data.Shape.Unknown and <= int.MaxValue and var length ? (int)length : throw place.Error($"an axis cannot have the length {Show(n)}."))];
    }

    /// <summary>The name of a serialized object, if it has one.</summary>
    public static string? Name(JsonObject serialized)
        => (serialized["config"] as JsonObject)?["name"] is JsonValue name && name.TryGetValue(out string? text) ? text : null;

    /// <summary>A name for an error message, cut short.</summary>
    public static string Short(string name) => name.Length <= 80 ? name : name[..77] + "...";

    /// <summary>A value for an error message, cut short.</summary>
    public static string Show(JsonNode? node)
    {
        string text = node?.ToJsonString() ?? "null";
        return text.Length <= 60 ? text : text[..57] + "...";
    }

    // A value that was not read from a text keeps the type it was made of.
    private static bool TryInteger(JsonValue value, out double number)
    {
        number = value.TryGetValue(out int small) ? small : value.TryGetValue(out long large) ? large : double.NaN;
        return !double.IsNaN(number);
    }

    private static bool TryNamed(string text, out double number)
    {
        number = text switch { "inf" or "Infinity" => double.PositiveInfinity, "-inf" or "-Infinity" => double.NegativeInfinity, "nan" or "NaN" => double.NaN, _ => 0 };
        return number != 0;
    }
}
