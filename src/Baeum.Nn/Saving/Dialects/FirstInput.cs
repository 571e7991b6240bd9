using System.Text.Json.Nodes;

namespace Baeum.Nn;

/// <summary>The input of a Sequential whose first layer says the shape: earlier versions of Keras wrote no layer for it.</summary>
internal static class FirstInput
{
    private static readonly string[] BatchShapes = ["batch_input_shape", "batch_shape"];

    /// <summary>Puts an input before the layers of a model's config, if the first one says its shape.</summary>
    public static void Add(JsonObject config)
    {
        if (config["layers"] is not JsonArray { Count: > 0 } layers || layers[0] is not JsonObject first || ModelReader.IsInput(first) || first["config"] is not JsonObject own || Shape(own) is not { } shape)
            return;
        var input = new JsonObject { ["batch_shape"] = shape.DeepClone(), ["name"] = $"{Json.Name(first) ?? "layer"}_input" };
        if (own["dtype"] is JsonValue type)
            input["dtype"] = type.DeepClone();
        layers.Insert(0, new JsonObject { ["class_name"] = nameof(InputLayer), ["config"] = input });
    }

    private static JsonArray? Shape(JsonObject config)
    {
        foreach (string key in BatchShapes)
            if (config[key] is JsonArray batch)
                return batch;
        if (config["input_shape"] is JsonArray shape)
            return new JsonArray([null, .. shape.Select(n => n?.DeepClone())]);
        return config["input_dim"] is JsonValue features && !config.ContainsKey("input_length") && config["units"] is not null ? new JsonArray(null, features.DeepClone()) : null;
    }
}
