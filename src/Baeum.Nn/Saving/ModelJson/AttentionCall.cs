using System.Text.Json.Nodes;

namespace Baeum.Nn;

/// <summary>What Keras holds with the calls of attention layers: the roles of the inputs, and two choices that are the layer's own here.</summary>
internal static class AttentionCall
{
    private const string Causal = "use_causal_mask", Scores = "return_attention_scores";

    /// <summary>Query and value by position, key and mask by name.</summary>
    public static (JsonArray Arguments, JsonObject Keywords) Roles(LayerCall call, JsonNode?[] tensors)
    {
        var keywords = new JsonObject();
        if (tensors.Length > 2 && (tensors.Length == 3 || call.Inputs[2] != call.Inputs[1]))
            keywords["key"] = tensors[2];
        if (tensors.Length > 3)
            keywords["attention_mask"] = tensors[3];
        return ([.. tensors[..2]], keywords);
    }

    /// <summary>Adds the layer's choices where they are not Keras's defaults.</summary>
    public static void Write(AttentionLayer layer, JsonObject keywords)
    {
        if (layer.UseCausalMask)
            keywords[Causal] = true;
        if (layer.ReturnAttentionScores)
            keywords[Scores] = true;
    }

    /// <summary>Sets the layer's choices; the call that is left has its values in the order query, value, key, mask.</summary>
    public static (JsonObject Call, JsonObject Keywords) Read(AttentionLayer layer, JsonObject call, JsonObject keywords, Place place)
    {
        bool causal = Flag(keywords, Causal, place), scores = Flag(keywords, Scores, place);
        if (layer.Calls.Count > 0 && (causal, scores) != (layer.UseCausalMask, layer.ReturnAttentionScores))
            throw place.Error($"two calls of the layer differ in {Causal} or {Scores}; here a layer has the same in all calls.");
        (layer.UseCausalMask, layer.ReturnAttentionScores) = (causal, scores);
        JsonObject rest = [.. keywords.Where(k => k.Key is not (Causal or Scores)).Select(k => KeyValuePair.Create(k.Key, k.Value?.DeepClone()))];
        if (layer is not HeadsAttention || rest["attention_mask"] is not { } mask)
            return (call, rest);

        JsonArray values = [.. Json.Array(call["args"], place).Select(a => a?.DeepClone())];
        foreach (string role in (string[])["query", "value"])
            if (rest[role] is { } given)
                values.Add(given.DeepClone());
        if (values.Count is < 2 or > 3)
            throw place.Error($"a call with an attention_mask needs a query and a value, found {values.Count} value(s).");
        if (values.Count == 2)
            values.Add((rest["key"] ?? values[1])?.DeepClone());
        values.Add(mask.DeepClone());
        return (new JsonObject { ["args"] = values }, [.. rest.Where(k => k.Key is not ("query" or "value" or "key" or "attention_mask")).Select(k => KeyValuePair.Create(k.Key, k.Value?.DeepClone()))]);
    }

    private static bool Flag(JsonObject keywords, string key, Place place) => keywords[key] is { } value && Json.Flag(value, place.In($"'{key}'"));
}
