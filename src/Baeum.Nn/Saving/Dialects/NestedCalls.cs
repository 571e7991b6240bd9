using System.Text.Json.Nodes;

namespace Baeum.Nn;

/// <summary>Numbers of the calls of models within a model. Keras 1 and 2 count a call of the model's own, from its inputs to its outputs, as the first; Keras 3 does so only for the ends of the outer model, and not for Sequential.</summary>
internal static class NestedCalls
{
    /// <summary>Rewrites the numbers in a model's config as Keras 3 counts.</summary>
    public static void Count(JsonObject config, KerasDialect dialect)
    {
        if (dialect.Major > 2 && !IsListed(config) || config["layers"] is not JsonArray layers || config["input_layers"] is null)
            return;
        var nested = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var layer in layers.OfType<JsonObject>())
            if (Text(layer["class_name"]) is { } className && ModelForm.IsOne(ClassNames.Modern(className), layer["config"]) && (Text(layer["name"]) ?? Json.Name(layer)) is { } name)
                nested[name] = ClassNames.Modern(className) == nameof(Sequential);
        if (nested.Count == 0)
            return;
        var items = new List<JsonArray>();
        foreach (var layer in layers.OfType<JsonObject>())
            Collect(layer["inbound_nodes"], items);
        int inner = items.Count;
        Collect(config["input_layers"], items);
        Collect(config["output_layers"], items);
        // A file whose numbers begin at 0 does not count the model's own call.
        HashSet<string> begins = [.. items.Where(item => item[1]!.GetValueKind() == System.Text.Json.JsonValueKind.Number && Number(item) < 1).Select(item => Text(item[0])!)];
        for (int i = 0; i < items.Count; i++)
            if (Text(items[i][0]) is { } name && nested.TryGetValue(name, out bool isSequential))
            {
                double first = begins.Contains(name) ? 0 : 1, wanted = i >= inner && !isSequential ? 1 : 0;
                items[i][1] = Number(items[i]) - first + wanted;
            }
    }

    private static bool IsListed(JsonObject config) => (config["layers"] as JsonArray)?.OfType<JsonObject>().Any(l => l["inbound_nodes"] is JsonArray { Count: > 0 } calls && calls[0] is JsonArray) == true;

    private static void Collect(JsonNode? node, List<JsonArray> items)
    {
        if (node is JsonArray { Count: 3 or 4 } item && Text(item[0]) is not null && item[1] is JsonValue number && number.GetValueKind() == System.Text.Json.JsonValueKind.Number)
            items.Add(item);
        foreach (var part in node switch { JsonArray list => list, JsonObject named => named.Select(n => n.Value), _ => [] })
            Collect(part, items);
    }

    private static double Number(JsonArray item) => Json.Number(item[1], new Place("inbound_nodes"));

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
