using System.Text.Json.Nodes;

namespace Baeum.Nn;

/// <summary>Calls as Keras 1 and 2 list them, <c>[["dense", 0, 0, {...}], ...]</c>, rewritten as <c>{"args": [...], "kwargs": {...}}</c>.</summary>
/// <remarks>An item is [layer, call, result, arguments by name]; in place of a layer's name <c>_CONSTANT_VALUE</c> announces a value. Source: <c>Node.serialize</c> of tf.keras.</remarks>
internal static class CallLists
{
    private const string Tensor = "__keras_tensor__", Constant = "_CONSTANT_VALUE";

    /// <summary>The calls of a layer.</summary>
    public static JsonNode? Modern(Modernizer modernizer, JsonNode? calls, Place place)
        => calls is JsonArray list ? new JsonArray([.. list.Select(call => Call(modernizer, call, place.In("'inbound_nodes'")))]) : calls?.DeepClone();

    private static JsonNode? Call(Modernizer modernizer, JsonNode? call, Place place)
    {
        if (call is JsonObject modern && modern.ContainsKey("args"))
            return modernizer.Value("", modern, place);
        var keywords = new JsonObject();
        JsonNode?[] values = [.. Items(call, place).Select(item => Value(item, keywords, place))];
        JsonArray arguments = values.Length == 1 ? [values[0]] : [new JsonArray(values)];
        return new JsonObject { ["args"] = arguments, ["kwargs"] = modernizer.Value("", keywords, place) };
    }

    /// <summary>The items of a call in order; those that are named come in the order of the names.</summary>
    private static IEnumerable<JsonArray> Items(JsonNode? call, Place place) => call switch
    {
        JsonArray item when IsItem(item) => [item],
        JsonArray list => list.SelectMany(inner => Items(inner, place)),
        JsonObject named => named.OrderBy(n => n.Key, StringComparer.Ordinal).SelectMany(n => Items(n.Value, place)),
        _ => throw place.Error($"expected [layer, call, result], found {Json.Show(call)}."),
    };

    private static JsonNode? Value(JsonArray item, JsonObject keywords, Place place)
    {
        if (item.Count > 3 && item[3] is { } named)
            foreach (var (key, value) in Json.Object(named, place))
                keywords[key] = Keyword(value);
        return item[0]!.GetValue<string>() == Constant ? item[2]?.DeepClone() : Symbol(item);
    }

    private static JsonNode? Keyword(JsonNode? value) => value switch
    {
        JsonArray item when IsItem(item) && item[1]!.GetValueKind() == System.Text.Json.JsonValueKind.Number => item[0]!.GetValue<string>() == Constant ? item[2]?.DeepClone() : Symbol(item),
        JsonArray list => new JsonArray([.. list.Select(Keyword)]),
        JsonObject named => new JsonObject(named.Select(n => KeyValuePair.Create(n.Key, Keyword(n.Value)))),
        _ => value?.DeepClone(),
    };

    private static bool IsItem(JsonArray list)
        => list.Count is 3 or 4 && list[0] is JsonValue name && name.TryGetValue(out string? _) && list[1] is JsonValue && (list[2] is JsonValue || name.GetValue<string>() == Constant);

    private static JsonObject Symbol(JsonArray item) => new()
    {
        ["class_name"] = Tensor,
        ["config"] = new JsonObject { ["keras_history"] = new JsonArray(item[0]!.DeepClone(), item[1]!.DeepClone(), item[2]!.DeepClone()) },
    };
}
