using System.Text.Json.Nodes;

namespace Baeum.Nn;

/// <summary>Values of Keras 1: window lengths as separate numbers, <c>th</c> and <c>tf</c> for where the channels stand, penalties without a class.</summary>
internal static class FirstForms
{
    private static readonly string[][] Windows = [["nb_row", "nb_col"], ["kernel_dim1", "kernel_dim2", "kernel_dim3"]];

    private static readonly string[] Dropped = ["consume_less", "input_dtype", "input_length", "weights", "output_shape"];

    public static void Change(string className, JsonObject config, Place place)
    {
        foreach (string[] window in Windows)
            if (window.All(config.ContainsKey))
            {
                config["kernel_size"] = new JsonArray([.. window.Select(key => config[key]?.DeepClone())]);
                foreach (string key in window)
                    config.Remove(key);
            }
        if (config["dim_ordering"] is { } order)
        {
            config["data_format"] = Json.Text(order, place.In("'dim_ordering'")) == "th" ? "channels_first" : "channels_last";
            config.Remove("dim_ordering");
        }
        if (config["forget_bias_init"] is { } forget)
        {
            config["unit_forget_bias"] = Json.Text(forget, place.In("'forget_bias_init'")) is "one" or "ones";
            config.Remove("forget_bias_init");
        }
        if (className == "BatchNormalization" && config["mode"] is { } mode && Json.Integer(mode, place.In("'mode'")) is not 0 and var number)
            throw place.Error($"BatchNormalization with mode={number} normalises by the batch at hand, which later versions of Keras do not have; only mode=0 is supported.");
        if (className == "BatchNormalization")
            config.Remove("mode");
        if (className == "Embedding")
            config.Remove("dropout");
        if (className.StartsWith("ZeroPadding2D", StringComparison.Ordinal) && config["padding"] is JsonArray { Count: 4 } sides)
            config["padding"] = new JsonArray(new JsonArray(sides[0]?.DeepClone(), sides[1]?.DeepClone()), new JsonArray(sides[2]?.DeepClone(), sides[3]?.DeepClone()));
        foreach (string key in config.Select(m => m.Key).ToArray())
            if (key.EndsWith("_regularizer", StringComparison.Ordinal) || key.EndsWith("_constraint", StringComparison.Ordinal))
                config[key] = WithClass(config[key]);
        if (className is not "Reshape" and not "Embedding")
            foreach (string key in Dropped)
                config.Remove(key);
    }

    /// <summary><c>{"name": "WeightRegularizer", "l1": 0, "l2": 0.1}</c> and <c>{"name": "MaxNorm", "m": 2}</c> as objects with a class.</summary>
    private static JsonNode? WithClass(JsonNode? node)
    {
        if (node is not JsonObject { } old || old["name"] is not JsonValue named || !named.TryGetValue(out string? name))
            return node?.DeepClone();
        var config = new JsonObject(old.Where(m => m.Key != "name").Select(m => KeyValuePair.Create(m.Key == "m" ? "max_value" : m.Key, m.Value?.DeepClone())));
        string className = name is "WeightRegularizer" or "ActivityRegularizer" or "L1L2Regularizer" ? "L1L2" : name;
        return new JsonObject { ["class_name"] = className, ["config"] = config };
    }
}
