using System.Text.Json.Nodes;

namespace Baeum.Nn;

/// <summary>The form of .h5 files: models and their layers without modules, registered names, and what builds and compiles them. Layers within wrappers keep theirs. Source: <c>keras/src/legacy/saving/saving_utils.py</c> of Keras 3.</summary>
internal static class LegacyForm
{
    private static readonly string[] Left = ["class_name", "config", "name", "inbound_nodes"];

    /// <summary>The serialized model or layer in that form.</summary>
    public static JsonObject Of(JsonObject serialized)
    {
        var form = new JsonObject();
        foreach (string key in Left)
            if (serialized.TryGetPropertyValue(key, out var value))
                form[key] = value?.DeepClone();
        if (form["config"] is JsonObject config && config["layers"] is JsonArray layers && ModelReader.IsModel(Json.Text(form, "class_name", new Place("Save"))))
            config["layers"] = new JsonArray([.. layers.Select(layer => Of((JsonObject)layer!))]);
        return form;
    }

    /// <summary>A loss, a metric or an optimizer in that form, or lists and dictionaries of these.</summary>
    public static JsonNode? Plain(JsonNode? node) => node switch
    {
        JsonObject { } serialized when serialized.ContainsKey("registered_name") => new JsonObject { ["class_name"] = serialized["class_name"]?.DeepClone(), ["config"] = serialized["config"]?.DeepClone() },
        JsonObject named => new JsonObject(named.Select(n => KeyValuePair.Create(n.Key, Plain(n.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Plain)]),
        _ => node?.DeepClone(),
    };
}
