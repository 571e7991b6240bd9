using System.Text.Json.Nodes;

namespace Baeum.Nn;

/// <summary>Configs whose values, and not only their names, earlier versions of Keras wrote otherwise.</summary>
internal static class LayerForms
{
    /// <summary>A layer's config, its keys renamed already, in today's form; the class may become another one.</summary>
    public static JsonObject Modern(ref string className, JsonObject config, KerasDialect dialect, Place place)
    {
        if (className == "Merge")
            return MergeModes.Modern(ref className, config, place);
        if (dialect.Major == 1)
            FirstForms.Change(className, config, place);
        if (dialect.Major < 3)
            Second(className, config);
        // TensorFlow Addons' InstanceNormalization: each channel is a group of its own.
        if (className == "GroupNormalization")
            config.TryAdd("groups", -1);
        return config;
    }

    private static void Second(string className, JsonObject config)
    {
        if (className is "GRU" or "GRUCell")
            config.TryAdd("reset_after", className == "GRU" && IsCuDnn(config));
        if (className is "LSTM" or "GRU" && IsCuDnn(config))
            config["recurrent_activation"] = "sigmoid";
        if (className is "ELU" or "ThresholdedReLU" or "LeakyReLU" or "ReLU")
            foreach (string key in (string[])["alpha", "theta", "negative_slope", "max_value", "threshold"])
                if (config[key] is JsonObject array && array["value"] is { } number)
                    config[key] = number.DeepClone();
    }

    // CuDNNLSTM and CuDNNGRU have no activations of their choice.
    private static bool IsCuDnn(JsonObject config) => !config.ContainsKey("activation") && !config.ContainsKey("recurrent_activation") && config.ContainsKey("recurrent_initializer");
}
