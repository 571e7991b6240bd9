using System.Text.Json.Nodes;

namespace Baeum.Nn;

/// <summary>What <c>Compile</c> was given, in Keras's form: optimizer, losses and metrics as one, as a list or by output. Source: <c>get_compile_config</c> of Keras 3.</summary>
internal static class CompileJson
{
    /// <summary>The model's options; an empty object for a model that is not compiled.</summary>
    public static JsonObject Write(Model model, Place place) => model.CompileOptions is not { } options ? [] : new()
    {
        ["optimizer"] = ConfigWriter.Write(options.Optimizer, place.In("optimizer")),
        ["loss"] = Write(options.Losses, loss => loss is null ? null : loss.Alias ?? (JsonNode)ConfigWriter.Write(loss, place.In("loss"))),
        ["loss_weights"] = options.LossWeights is null ? null : Write(options.LossWeights, weight => weight),
        ["metrics"] = Metrics(options.Metrics, model, place.In("metrics")),
        ["weighted_metrics"] = Metrics(options.WeightedMetrics, model, place.In("weighted metrics")),
        ["run_eagerly"] = false,
        ["steps_per_execution"] = 1,
        ["jit_compile"] = false,
    };

    /// <summary>The options for a model whose outputs are known or, before it is built, is taken to have one.</summary>
    public static CompileOptions Read(JsonObject config, Model model, Place place)
    {
        bool single = model.Outputs.Count <= 1;
        var optimizer = (Optimizer?)ConfigValues.Read(typeof(Optimizer), config["optimizer"], place.In("optimizer")) ?? throw place.Error("the optimizer is missing.");
        return new CompileOptions(optimizer, Read(config["loss"], node => (Loss?)ConfigValues.Read(typeof(Loss), node, place.In("loss"))))
        {
            LossWeights = config["loss_weights"] is { } weights ? Read(weights, node => Json.Number(node, place.In("loss weights"))) : null,
            Metrics = Metrics(config["metrics"], single, place.In("metrics")),
            WeightedMetrics = Metrics(config["weighted_metrics"], single, place.In("weighted metrics")),
        };
    }

    private static JsonNode? Write<T>(PerOutput<T> items, Func<T, JsonNode?> write)
        => items.Named.Count > 0 ? new JsonObject(items.Named.Select(n => KeyValuePair.Create(n.Key, write(n.Value))))
        : items.Items.Count == 1 ? write(items.Items[0])
        : new JsonArray([.. items.Items.Select(write)]);

    private static JsonNode? Metrics(PerOutput<Metric[]>? metrics, Model model, Place place)
    {
        if (metrics is null || metrics.All(m => m.Length == 0))
            return null;
        JsonArray List(Metric[] list) => [.. list.Select(m => m.Alias ?? (JsonNode)ConfigWriter.Write(m, place))];
        return metrics.Named.Count == 0 && metrics.Items.Count == 1 && model.Outputs.Count > 1
            ? new JsonArray([.. model.Outputs.Select(_ => List(metrics.Items[0]))])
            : Write(metrics, List);
    }

    private static PerOutput<T> Read<T>(JsonNode? node, Func<JsonNode?, T> read)
    {
        if (node is JsonObject named && !named.ContainsKey("class_name"))
        {
            var items = new PerOutput<T>();
            foreach (var (output, item) in named)
                items[output] = read(item);
            return items;
        }
        return new PerOutput<T>(node is JsonArray list ? [.. list.Select(read)] : [read(node)]);
    }

    private static PerOutput<Metric[]>? Metrics(JsonNode? node, bool single, Place place)
    {
        Metric[] List(JsonNode? item) => item switch
        {
            null => [],
            JsonArray list => [.. list.SelectMany(List)],
            _ => [(Metric)ConfigValues.Read(typeof(Metric), item, place)!],
        };
        return node is null ? null : single && node is JsonArray ? new PerOutput<Metric[]>([List(node)]) : Read(node, List);
    }
}
