using System.Text.Json.Nodes;

namespace Baeum.Nn;

/// <summary>Losses and metrics as earlier versions of Keras wrote them.</summary>
internal static class LossForms
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["cosine"] = "cosine_similarity",
        ["cosine_proximity"] = "cosine_similarity",
        ["kullback_leibler_divergence"] = "kl_divergence",
        ["logcosh"] = "log_cosh",
    };

    /// <summary>The loss or metric in today's form, or lists and dictionaries of these.</summary>
    public static JsonNode? Modern(JsonNode? node)
    {
        if (node is JsonValue value && value.TryGetValue(out string? name))
            return Names.GetValueOrDefault(name, name);
        if (node is JsonArray list)
            return new JsonArray([.. list.Select(Modern)]);
        if (node is not JsonObject members)
            return node?.DeepClone();
        if (members["class_name"] is not JsonValue)
            return new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, Modern(m.Value))));
        // A function in a wrapper is its name.
        if (members["config"] is JsonValue)
            return Modern(members["config"]);
        if (members["config"] is not JsonObject config)
            return members.DeepClone();
        // A function of Keras in a class that only calls it.
        if (config["fn"] is JsonValue function && function.TryGetValue(out string? called))
            return Modern(called);
        var modern = (JsonObject)members.DeepClone();
        if (modern["config"]!["reduction"] is JsonValue reduction && reduction.TryGetValue(out string? word) && word is "auto")
            modern["config"]!["reduction"] = "sum_over_batch_size";
        return modern;
    }
}
