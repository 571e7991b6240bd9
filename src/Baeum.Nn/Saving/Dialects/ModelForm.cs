using System.Text.Json.Nodes;

namespace Baeum.Nn;

/// <summary>The config of a model in any version: a bare list of layers, or an object with <c>layers</c>.</summary>
internal static class ModelForm
{
    /// <summary>Whether a serialized object is a model: by its class, or because its config holds a graph, as that of a class derived from Model does.</summary>
    public static bool IsOne(string className, JsonNode? config)
        => ModelReader.IsModel(className) || config is JsonObject graph && graph["layers"] is JsonArray && graph["input_layers"] is not null && graph["output_layers"] is not null;

    /// <summary>Today's class of a model.</summary>
    public static string ClassName(string className) => className == nameof(Sequential) ? className : "Functional";

    /// <summary>The config with all its layers rewritten.</summary>
    public static JsonNode? Modern(Modernizer modernizer, string className, JsonNode? config, Place place)
    {
        if (config is JsonArray list)
            config = new JsonObject { ["layers"] = list.DeepClone() };
        if (config is not JsonObject old)
            return config?.DeepClone();
        modernizer.Count((old["layers"] as JsonArray)?.Count ?? 0, place);
        old = (JsonObject)old.DeepClone();
        NestedCalls.Count(old, modernizer.Dialect);
        if (className == nameof(Sequential))
            FirstInput.Add(old);
        return new JsonObject(old.Select(m => KeyValuePair.Create(m.Key, m.Key == "layers" && m.Value is JsonArray layers
            ? new JsonArray([.. layers.Select((layer, i) => modernizer.Value("", layer, place.In($"layer {i}")))])
            : modernizer.Value(m.Key, m.Value, place))));
    }
}
