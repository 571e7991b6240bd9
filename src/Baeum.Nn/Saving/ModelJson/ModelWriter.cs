using System.Text.Json.Nodes;

namespace Baeum.Nn;

/// <summary>A model's architecture in Keras's serialized form. Source: <c>Sequential.get_config</c> and <c>Functional.get_config</c> of Keras 3.</summary>
internal static class ModelWriter
{
    public static JsonObject Write(Model model, Place place, bool compiled = true)
    {
        place = place.In($"model '{model.Name}'");
        var serialized = model is Sequential sequential ? Write(sequential, place) : WriteFunctional(model, place);
        serialized["compile_config"] = compiled ? CompileJson.Write(model, place) : new JsonObject();
        return serialized;
    }

    private static JsonObject Write(Sequential model, Place place)
    {
        var layers = new JsonArray();
        if (model.Inputs.Count > 0)
            layers.Add((JsonNode)ConfigWriter.Write(model.Inputs[0].Layer, place));
        foreach (var layer in model.Layers)
            layers.Add((JsonNode)ConfigWriter.Write(layer, place.In($"layer '{layer.Name}'")));
        var config = new JsonObject { ["name"] = model.Name, ["trainable"] = model.Trainable, ["dtype"] = ConfigWriter.Float32(), ["layers"] = layers };
        if (model.Inputs.Count > 0)
            config["build_input_shape"] = ConfigValues.Write(model.Inputs[0].Shape, place);
        var serialized = ConfigWriter.Serialized("keras", nameof(Sequential), config);
        if (model.Inputs.Count > 0)
            serialized["build_config"] = new JsonObject { ["input_shape"] = ConfigValues.Write(model.Inputs[0].Shape, place) };
        return serialized;
    }

    private static JsonObject WriteFunctional(Model model, Place place)
    {
        var graph = new OwnCalls(model);
        var layers = new JsonArray();
        foreach (var layer in model.Layers.Where(l => l is not GivenMask))
        {
            var serialized = ConfigWriter.Write(layer, place.In($"layer '{layer.Name}'"));
            serialized["name"] = layer.Name;
            serialized["inbound_nodes"] = layer is InputLayer ? [] : new JsonArray([.. graph.Of(layer).Select(call => CallForm.Write(call, graph))]);
            layers.Add((JsonNode)serialized);
        }
        var config = new JsonObject
        {
            ["name"] = model.Name,
            ["trainable"] = model.Trainable,
            ["layers"] = layers,
            ["input_layers"] = Ends(model.Inputs, graph),
            ["output_layers"] = Ends(model.Outputs, graph),
        };
        var functional = ConfigWriter.Serialized("keras.src.models.functional", "Functional", config, registeredName: "Functional");
        functional["build_config"] = new JsonObject { ["input_shape"] = null };
        return functional;
    }

    private static JsonArray Ends(SymbolList symbols, OwnCalls graph)
        => symbols.Count == 1 ? End(symbols[0], graph) : new JsonArray([.. symbols.Select(s => End(s, graph))]);

    // A functional model counts a call of its own, from its inputs to its outputs, as its first.
    private static JsonArray End(Symbol symbol, OwnCalls graph)
        => new(symbol.Layer.Name, graph.IndexOf(symbol.Call) + (ModelReader.IsFunctional(symbol.Layer) ? 1 : 0), symbol.Index);
}

/// <summary>The calls of layers that belong to one model, numbered as in that model alone.</summary>
internal sealed class OwnCalls(Model model)
{
    private readonly HashSet<LayerCall> _calls = [.. model.GraphCalls];

    public IEnumerable<LayerCall> Of(Layer layer) => layer.Calls.Where(_calls.Contains);

    public int IndexOf(LayerCall call) => call.Layer.Calls.TakeWhile(c => c != call).Count(_calls.Contains);
}
