using System.Text.Json.Nodes;
using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Keras's own cases of every layer, as ONNX graphs: the weights and inputs that real Keras had, and the outputs that it gave. Masks enter as inputs of their own.</summary>
internal static class OnnxLayerCases
{
    /// <summary>Names of the cases that an ONNX file can hold: predictions of one call.</summary>
    public static IEnumerable<string> Names => Golden.Names("layers").Select(n => (string)n[0]).Where(IsOne);

    private static bool IsOne(string name)
    {
        var golden = Golden.Case("layers", name);
        var call = golden["call"]!.AsObject();
        // Training changes more than a graph of a prediction can say, and states of a batch before are none of its inputs.
        return call["training"]?.GetValue<bool>() != true && golden["steps"] is null && golden["serialized"]!["config"]!["stateful"]?.GetValue<bool>() != true
            && golden.Has("output_0") && golden["input_shapes"]![0]!.AsArray().Count > 0;
    }

    public static OnnxCase Make(string name)
    {
        var golden = Golden.Case("layers", name);
        var call = golden["call"]!.AsObject();
        var layer = (Layer)ConfigValues.Read(typeof(Layer), Serialized(golden), new Place(name))!;
        if (layer is AttentionLayer attention)
            (attention.UseCausalMask, attention.ReturnAttentionScores) = (call.ContainsKey("use_causal_mask"), call.ContainsKey("return_attention_scores"));
        if (call["attention_mask"] is not null)
            call["key"] ??= call["value"]!.DeepClone();
        string[] arguments = [.. Arguments(call)];
        layer.EnsureBuilt([.. arguments.Select(golden.ShapeOf)]);
        if (layer is Normalization normalization && call["adapt"] is { } data)
            normalization.Adapt(golden.Variable(data.GetValue<string>()).ToTensor());
        else
            layer.SetWeights([.. golden["weights"]!.AsArray().Select(w => golden.Floats(w!["key"]!.GetValue<string>()))]);

        var graph = new OnnxGraph(layer);
        var masks = Masks(call);
        var values = arguments.Concat(masks.Values).Distinct().ToDictionary(key => key, key => graph.Input(key, golden.ShapeOf(key).With(0, Shape.Unknown)));
        OnnxValue[] inputs = [.. arguments.Select((key, i) => values[key] with { Mask = masks.TryGetValue(i, out string? mask) ? values[mask] : null })];
        var results = OnnxLayers.Write(layer, inputs);
        string[] outputs = [.. Enumerable.Range(0, results.Length).Select(i => $"output_{i}").TakeWhile(golden.Has)];
        var file = OnnxFile.Write(name, graph, [.. values.Values], [.. outputs.Select((key, i) => (key, results[i]))], []);
        return new(name, file, [.. values.Keys.Select(golden.Variable)], [.. outputs.Select(golden.Variable)], golden.Tolerance);
    }

    private static JsonNode Serialized(GoldenCase golden)
    {
        var serialized = golden["serialized"]!.DeepClone();
        foreach (var (key, value) in golden["constructor_arguments_not_in_config"]?.AsObject() ?? [])
            serialized["config"]![key] = value?.DeepClone();
        return serialized;
    }

    private static IEnumerable<string> Arguments(JsonObject call)
        => new[] { "arguments", "query", "value", "key", "attention_mask", "initial_state", "count_weights" }.SelectMany(role => call[role] switch
        {
            null => [],
            JsonArray names => names.Select(n => n!.GetValue<string>()),
            var one => [one.GetValue<string>()],
        });

    private static Dictionary<int, string> Masks(JsonObject call)
    {
        var masks = new Dictionary<int, string>();
        if (call["value_mask"] is { } value)
            masks[1] = value.GetValue<string>();
        if (call["mask"] is JsonValue one)
            masks[0] = one.GetValue<string>();
        else if (call["mask"] is JsonArray all)
            for (int i = 0; i < all.Count; i++)
                if (all[i] is { } mask)
                    masks[i] = mask.GetValue<string>();
        return masks;
    }
}
