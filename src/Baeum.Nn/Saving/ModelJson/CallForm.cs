using System.Text.Json.Nodes;

namespace Baeum.Nn;

/// <summary>Finds the value <c>[layer, call, result]</c> of a graph that is being read; null if it is not there yet.</summary>
internal delegate Symbol? FindSymbol(string layer, int call, int result, Place place);

/// <summary>One call of a layer as Keras's <c>inbound_nodes</c> hold it: <c>{"args": [...], "kwargs": {...}}</c> with <c>__keras_tensor__</c> where a value goes in.</summary>
/// <remarks>Source: <c>serialize_node</c> of Keras 3, and <c>Layer.__call__</c> for the arguments that it fills in by itself.</remarks>
internal static class CallForm
{
    private const string Tensor = "__keras_tensor__";

    // Layers whose call takes a mask: Keras notes the missing one when the call has a single argument.
    private static readonly HashSet<string> TakesMask = ["BatchNormalization", "Bidirectional", "GRU", "GlobalAveragePooling1D", "LSTM", "RNN", "SimpleRNN", "Softmax", "TimeDistributed"];

    // Layers whose call has training=False as its default.
    private static readonly HashSet<string> TakesTraining = ["AlphaDropout", "Dropout", "GRU", "GaussianDropout", "GaussianNoise", "LSTM", "RNN", "SimpleRNN", "SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D"];

    private static readonly HashSet<string> TakesStates = ["Bidirectional", "ConvLSTM1D", "ConvLSTM2D", "GRU", "LSTM", "RNN", "SimpleRNN"];

    private static readonly string[] Roles = ["inputs", "sequences", "query", "value", "key", "initial_state"];

    public static JsonObject Write(LayerCall call, OwnCalls graph)
    {
        string layer = call.Layer.GetType().Name;
        JsonNode?[] tensors = [.. call.Inputs.Select(s => Write(MaskForm.Bare(s), graph))];
        if (call.Layer is GraphOperation operation)
            return OperationForm.Write(operation, tensors);
        var keywords = new JsonObject();
        JsonArray arguments = tensors.Length == 1 ? [tensors[0]] : [];
        if (tensors.Length == 1)
            FillIn(call, layer, keywords);
        else if (TakesStates.Contains(layer))
            (arguments, keywords) = ([tensors[0]], new() { ["initial_state"] = new JsonArray(tensors[1..]) });
        else if (call.Layer is HeadsAttention)
            (arguments, keywords) = AttentionCall.Roles(call, tensors);
        else
            arguments = [new JsonArray(tensors)];
        if (call.Layer is AttentionLayer attention)
            AttentionCall.Write(attention, keywords);
        Masks(call, graph, keywords);
        return new() { ["args"] = arguments, ["kwargs"] = keywords };
    }

    /// <summary>The values that go into a call of a layer, in order, or null if one of them is not there yet.</summary>
    public static Symbol[]? Read(Layer layer, JsonNode? node, FindSymbol find, Place place)
    {
        var call = Json.Object(node, place);
        if (layer is GraphOperation operation)
            return OperationForm.Read(operation, call, find, place);
        var symbols = new List<Symbol?>();
        var keywords = Json.Object(call["kwargs"] ?? new JsonObject(), place);
        if (layer is AttentionLayer attention)
            (call, keywords) = AttentionCall.Read(attention, call, keywords, place);
        Collect(call["args"], symbols, find, place);
        foreach (var (key, value) in keywords.OrderBy(k => Array.IndexOf(Roles, k.Key)))
            if (Roles.Contains(key))
                Collect(value, symbols, find, place);
            else if (!MaskForm.IsOne(key) && key is not "training" && !KerasKeys.AsksForNothing(key, value))
                throw place.Error($"the argument '{key}' = {Json.Show(value)} of a call is not supported.");
        if (layer is BatchNormalization && keywords["training"] is JsonValue training && training.TryGetValue(out bool always) && always)
            throw place.Error("the call says training=True: predictions would be normalised by the batch at hand. Leave the argument out in Keras, and freeze or thaw the layer by trainable.");
        if (symbols.Count == 0)
            throw place.Error("a call has no inputs.");
        return symbols.Contains(null) || MaskForm.Read(keywords, find, place) is not { } masks ? null : MaskForm.Apply([.. symbols.Select(s => s!)], masks, layer);
    }

    private static JsonObject Write(Symbol symbol, OwnCalls graph) => new()
    {
        ["class_name"] = Tensor,
        ["config"] = new JsonObject
        {
            ["shape"] = ConfigValues.Write(symbol.Shape, new Place(symbol.Layer.Name)),
            ["dtype"] = DType(symbol),
            ["keras_history"] = new JsonArray(symbol.Layer.Name, graph.IndexOf(symbol.Call), symbol.Index),
        },
    };

    /// <summary>Masks that the call was given by name.</summary>
    private static void Masks(LayerCall call, OwnCalls graph, JsonObject keywords)
    {
        JsonNode?[] masks = [.. call.Inputs.Select(s => s.Layer is GivenMask ? Write(s.Call.Inputs[1], graph) : null)];
        if (masks.All(m => m is null))
            return;
        if (call.Layer is HeadsAttention)
            foreach (var (name, mask) in ((string[])["query_mask", "value_mask", "key_mask"]).Zip(masks).Where(m => m.Second is not null))
                keywords[name] = mask;
        else
            keywords["mask"] = masks.Length == 1 || TakesStates.Contains(call.Layer.GetType().Name) ? masks[0] : new JsonArray(masks);
    }

    private static void FillIn(LayerCall call, string layer, JsonObject keywords)
    {
        if (DType(call.Inputs[0]) != "float32")
            return;
        if (TakesMask.Contains(layer) || call.Layer is Model)
            keywords["mask"] = null;
        if (TakesTraining.Contains(layer))
            keywords["training"] = false;
    }

    private static string DType(Symbol symbol) => symbol.Layer is InputLayer input ? input.DType : "float32";

    private static void Collect(JsonNode? node, List<Symbol?> symbols, FindSymbol find, Place place)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
                Collect(item, symbols, find, place);
        }
        else if (node is JsonObject tensor)
        {
            if (Json.Text(tensor, "class_name", place) != Tensor)
                throw place.Error($"an argument of a call is {Json.Show(tensor)}, expected a value of the graph.");
            symbols.Add(History(Json.Object(tensor["config"], place)["keras_history"], find, place));
        }
        else if (node is not null)
        {
            throw place.Error($"the argument {Json.Show(node)} of a call is not supported.");
        }
    }

    /// <summary>The value that <c>[layer, call, result]</c> names.</summary>
    public static Symbol? History(JsonNode? node, FindSymbol find, Place place)
    {
        var history = Json.Array(node, place);
        if (history.Count != 3)
            throw place.Error($"expected [layer, call, result], found {Json.Show(history)}.");
        return find(Json.Text(history[0], place), (int)Math.Clamp(Json.Integer(history[1], place), -1, int.MaxValue), (int)Math.Clamp(Json.Integer(history[2], place), -1, int.MaxValue), place);
    }
}
