using System.Text.Json.Nodes;

namespace Baeum.Nn;

/// <summary>Attention layers that tf.keras makes causal; Keras 3 has that with each call.</summary>
internal static class CausalAttention
{
    /// <summary>The layer with the choice moved into its calls; other objects as they are.</summary>
    public static JsonObject Modern(JsonObject serialized)
    {
        if (serialized["config"] is not JsonObject config || config["causal"] is not JsonValue causal || !causal.TryGetValue(out bool isCausal) || Json.Text(serialized, "class_name", new Place("")) is not (nameof(Attention) or nameof(AdditiveAttention)))
            return serialized;
        config.Remove("causal");
        foreach (var call in isCausal ? (serialized["inbound_nodes"] as JsonArray ?? []).OfType<JsonObject>() : [])
            if (call["kwargs"] is JsonObject keywords)
                keywords["use_causal_mask"] = true;
        return serialized;
    }
}
