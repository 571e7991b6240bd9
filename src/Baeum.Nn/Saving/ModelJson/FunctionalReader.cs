using System.Text.Json.Nodes;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Rebuilds a functional model's graph: all layers first, then their calls, each as soon as its inputs are there. Source: <c>functional_from_config</c> of Keras 3.</summary>
internal sealed class FunctionalReader
{
    private readonly Dictionary<string, Layer> _layers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Layer, int Call), Symbol[]> _made = [];
    private readonly List<(Layer Layer, JsonArray Calls, Place Place)> _open = [];
    private readonly Dictionary<(string Layer, int Call), List<(Layer Layer, JsonArray Calls, Place Place)>> _waiting = [];
    private (string Layer, int Call)? _missing;

    public static Model Read(JsonObject config, Place place)
    {
        var reader = new FunctionalReader();
        var layers = Json.Array(config["layers"], place.In("'layers'"));
        for (int i = 0; i < layers.Count; i++)
            reader.Add(Json.Object(layers[i], place.In($"layer {i}")), place.In($"layer {i}"));
        reader.MakeCalls(place);
        var inputs = reader.Ends(config["input_layers"], place.In("'input_layers'"));
        var outputs = reader.Ends(config["output_layers"], place.In("'output_layers'"));
        return ModelReader.At(place, () => new Model(inputs, outputs));
    }

    private void Add(JsonObject serialized, Place place)
    {
        Layer layer;
        if (ModelReader.IsInput(serialized))
        {
            var input = ModelReader.ReadInput(serialized, place);
            layer = input.Layer;
            _made[(layer.Name, 0)] = [input];
        }
        else
        {
            layer = ModelReader.ReadLayer(serialized, place);
            _open.Add((layer, Json.Array(serialized["inbound_nodes"], place.In($"'{layer.Name}', 'inbound_nodes'")), place.In($"'{layer.Name}'")));
        }
        if (!_layers.TryAdd(layer.Name, layer))
            throw place.Error($"another layer is named '{layer.Name}' too; names must be unique.");
    }

    /// <summary>Makes every call as soon as its inputs are there; one that waits for a value is tried again when that value is made.</summary>
    private void MakeCalls(Place place)
    {
        var ready = new Queue<(Layer Layer, JsonArray Calls, Place Place)>(_open);
        int left = _open.Count;
        while (ready.TryDequeue(out var open))
        {
            var (layer, calls, at) = open;
            while (layer.Calls.Count < calls.Count)
            {
                _missing = null;
                if (CallForm.Read(layer, calls[layer.Calls.Count], Find, at) is not { } inputs)
                {
                    Waiting(_missing!.Value).Add(open);
                    break;
                }
                var call = ModelReader.At(at, () => LayerCall.Record(layer, inputs));
                _made[(layer.Name, call.Index)] = call.Outputs;
                if (_waiting.Remove((layer.Name, call.Index), out var waiting))
                    waiting.ForEach(ready.Enqueue);
            }
            if (layer.Calls.Count >= calls.Count)
                left--;
        }
        if (left > 0)
            throw place.Error($"the calls of {string.Join(", ", _open.Where(o => o.Layer.Calls.Count < o.Calls.Count).Take(5).Select(o => $"'{o.Layer.Name}'"))} wait for values that no layer makes: the graph runs in a circle or names a call that is not there.");
    }

    private List<(Layer Layer, JsonArray Calls, Place Place)> Waiting((string Layer, int Call) value)
        => _waiting.TryGetValue(value, out var list) ? list : _waiting[value] = [];

    private Symbol? Find(string name, int call, int result, Place place)
    {
        if (!_layers.ContainsKey(name))
            throw place.Error(Nearest.Unknown("layer", name, _layers.Keys).Message);
        if (!_made.TryGetValue((name, call), out var results))
        {
            _missing ??= (name, call);
            return null;
        }
        return (uint)result < (uint)results.Length ? results[result] : throw place.Error($"the layer '{name}' has {results.Length} results, there is no number {result}.");
    }

    /// <summary>One end <c>[layer, call, result]</c>, a list of them, or a dictionary of them by name, which Keras takes in the order of the names.</summary>
    private SymbolList Ends(JsonNode? node, Place place) => node switch
    {
        JsonArray { Count: 3 } one when one[0] is JsonValue => End(one, place),
        JsonArray list => new SymbolList([.. list.SelectMany(n => Ends(n, place))]),
        JsonObject named => new SymbolList([.. named.OrderBy(n => n.Key, StringComparer.Ordinal).SelectMany(n => Ends(n.Value, place))]),
        _ => throw place.Error($"expected [layer, call, result] or a list of these, found {Json.Show(node)}."),
    };

    private Symbol End(JsonArray history, Place place)
    {
        // A functional model counts a call of its own, from its inputs to its outputs, as its first.
        var symbol = CallForm.History(history, (name, call, result, at) => Find(name, _layers.TryGetValue(name, out var layer) && ModelReader.IsFunctional(layer) ? call - 1 : call, result, at), place);
        return symbol ?? throw place.Error($"there is no value {Json.Show(history)}.");
    }
}
