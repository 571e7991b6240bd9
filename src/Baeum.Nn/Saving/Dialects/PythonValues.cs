using System.Text.Json.Nodes;

namespace Baeum.Nn;

/// <summary>Values for which JSON has no form of its own and Keras a wrapper: tuples, arrays, shapes, dtype policies.</summary>
internal static class PythonValues
{
    /// <summary>The plain value in a wrapper, or null if the object is none.</summary>
    public static JsonNode? Plain(JsonObject wrapped) => Text(wrapped, "class_name") switch
    {
        "__tuple__" or "TensorShape" => wrapped["items"] as JsonArray ?? wrapped["config"] as JsonArray,
        "__tensor__" or "__numpy__" => (wrapped["config"] as JsonObject)?["value"] ?? wrapped["value"],
        "DTypePolicy" or "DTypePolicyMap" or "Policy" or "PolicyV1" or "FloatDTypePolicy" or "QuantizedDTypePolicy" => Policy(wrapped),
        _ => null,
    };

    private static JsonValue Policy(JsonObject policy) => JsonValue.Create(policy["config"] is JsonObject config ? Text(config, "name") ?? "float32" : "float32");

    private static string? Text(JsonObject parent, string key) => parent[key] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
