using System.Text.Json.Nodes;

namespace Baeum.Nn;

/// <summary>Keras 1's Sequential whose first layer merges several models: the same as a functional model of these, the merging layer and the layers behind it.</summary>
internal static class FirstMerge
{
    /// <summary>The model, rewritten if it begins that way.</summary>
    public static JsonObject Modern(JsonObject model, Place place)
    {
        if (model["config"] is not JsonObject config || config["layers"] is not JsonArray { Count: > 0 } layers || layers[0] is not JsonObject first
            || first["config"] is not JsonObject merge || merge["layers"] is not JsonArray branches || config["input_layers"] is not null)
            return model;
        var graph = new JsonArray();
        var ends = new JsonArray();
        var inputs = new JsonArray();
        for (int i = 0; i < branches.Count; i++)
        {
            var branch = (JsonObject)Json.Object(branches[i], place).DeepClone();
            string name = Json.Name(branch) ?? $"branch_{i + 1}";
            Json.Object(branch["config"], place.In($"branch {i}"))["name"] = name;
            var shape = InputShape(branch) ?? throw place.Error($"branch {i} of the first layer does not say the shape of its input.");
            graph.Add((JsonNode)Node("InputLayer", $"{name}_input", new JsonObject { ["batch_shape"] = shape.DeepClone(), ["name"] = $"{name}_input" }, []));
            branch["name"] = name;
            branch["inbound_nodes"] = new JsonArray(Call($"{name}_input"));
            graph.Add((JsonNode)branch);
            inputs.Add((JsonNode)new JsonArray($"{name}_input", 0, 0));
            ends.Add((JsonNode)name);
        }
        JsonNode? call = new JsonObject { ["args"] = new JsonArray(new JsonArray([.. ends.Select(e => Symbol(e!.GetValue<string>()))])), ["kwargs"] = new JsonObject() };
        string last = "";
        for (int i = 0; i < layers.Count; i++)
        {
            var layer = (JsonObject)Json.Object(layers[i], place).DeepClone();
            var own = Json.Object(layer["config"], place.In($"layer {i}"));
            own.Remove("layers");
            last = Json.Name(layer) ?? $"layer_{i}";
            own["name"] = last;
            (layer["name"], layer["inbound_nodes"]) = (last, new JsonArray(call));
            call = Call(last);
            graph.Add((JsonNode)layer);
        }
        return new JsonObject
        {
            ["class_name"] = "Functional",
            ["config"] = new JsonObject { ["name"] = config["name"]?.DeepClone(), ["layers"] = graph, ["input_layers"] = inputs, ["output_layers"] = new JsonArray(new JsonArray(last, 0, 0)) },
        };
    }

    private static JsonNode? InputShape(JsonObject branch)
    {
        if (branch["config"] is not JsonObject config || config["layers"] is not JsonArray { Count: > 0 } layers || layers[0] is not JsonObject first)
            return null;
        return first["config"] is not JsonObject own ? null : own["batch_input_shape"] ?? own["batch_shape"] ?? InputShape(first);
    }

    private static JsonObject Call(string layer) => new() { ["args"] = new JsonArray(Symbol(layer)), ["kwargs"] = new JsonObject() };

    private static JsonObject Symbol(string layer) => new()
    {
        ["class_name"] = "__keras_tensor__",
        ["config"] = new JsonObject { ["keras_history"] = new JsonArray(layer, 0, 0) },
    };

    private static JsonObject Node(string className, string name, JsonObject config, JsonArray calls)
        => new() { ["class_name"] = className, ["name"] = name, ["config"] = config, ["inbound_nodes"] = calls };
}
