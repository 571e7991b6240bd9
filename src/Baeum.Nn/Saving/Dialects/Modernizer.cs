using System.Text.Json.Nodes;

namespace Baeum.Nn;

/// <summary>Rewrites a serialized model of any Keras version as Keras 3 writes it, so that one reader does for all. What it does not know it leaves as it is.</summary>
/// <remarks>Sources: <c>keras/legacy/interfaces.py</c> of Keras 2 (old words), <c>keras/src/legacy/saving</c> of Keras 3.</remarks>
internal sealed class Modernizer(KerasDialect dialect)
{
    // What a document holds beside the architecture, which has forms of its own.
    private static readonly HashSet<string> Aside = ["build_config", "compile_config", "keras_version", "backend"];

    // More than any model has; a text of so many would take long to refuse otherwise.
    private const int MostLayers = 20_000;

    private int _layers;

    public KerasDialect Dialect => dialect;

    /// <summary>Counts layers, and refuses a model of too many.</summary>
    public void Count(int layers, Place place)
    {
        if ((_layers += layers) > MostLayers)
            throw place.Error($"the model has more than {MostLayers} layers.");
    }

    /// <summary>A serialized object: a layer, a model, an initializer ...</summary>
    public JsonObject Object(JsonObject old, Place place)
    {
        string className = ClassNames.Modern(Json.Text(old, "class_name", place));
        bool isModel = ModelForm.IsOne(className, old["config"]);
        var modern = new JsonObject { ["class_name"] = isModel ? ModelForm.ClassName(className) : className };
        place = place.In($"'{Json.Short(Json.Name(old) ?? className)}'");
        foreach (var (key, value) in old)
            if (key == "config")
                modern[key] = isModel ? ModelForm.Modern(this, className, value, place) : Config(ref className, value, place);
            else if (key != "class_name")
                modern[key] = Aside.Contains(key) ? value?.DeepClone() : key == "inbound_nodes" ? CallLists.Modern(this, value, place) : Value(key, value, place);
        if (!isModel)
            modern["class_name"] = className;
        return isModel ? FirstMerge.Modern(modern, place) : CausalAttention.Modern(TensorFlowCalls.Modern(modern, place));
    }

    /// <summary>Any value; serialized objects within it are rewritten, and Python's own kinds of lists become plain ones.</summary>
    public JsonNode? Value(string key, JsonNode? node, Place place) => node switch
    {
        JsonObject plain when PythonValues.Plain(plain) is { } value => Value(key, value, place),
        JsonObject serialized when serialized["class_name"] is JsonValue => Object(serialized, place),
        JsonObject members => new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, Value(m.Key, m.Value, place)))),
        JsonArray items => new JsonArray([.. items.Select(item => Value(key, item, place))]),
        JsonValue text when dialect.Major < 3 && key is "activation" or "recurrent_activation" or "inner_activation" => OldActivation(text),
        _ => node?.DeepClone(),
    };

    private JsonNode? Config(ref string className, JsonNode? config, Place place)
    {
        if (config is not JsonObject old)
            return config?.DeepClone();
        var modern = new JsonObject(old.Select(m => KeyValuePair.Create(m.Key, Value(m.Key, m.Value, place))));
        LayerKeys.Rename(className, modern, dialect);
        return LayerForms.Modern(ref className, modern, dialect, place);
    }

    // The same word is another function since Keras 3.
    private static JsonNode OldActivation(JsonValue value)
        => value.TryGetValue(out string? name) && name == "hard_sigmoid" ? Activations.OldHardSigmoid : value.DeepClone();
}
