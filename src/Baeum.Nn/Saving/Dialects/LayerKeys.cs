using System.Text.Json.Nodes;

namespace Baeum.Nn;

/// <summary>Words of layer configs that earlier versions of Keras spelt otherwise. Source: <c>keras/legacy/interfaces.py</c> of Keras 2.</summary>
internal static class LayerKeys
{
    // Keras 1, any layer.
    private static readonly Dictionary<string, string> First = new(StringComparer.Ordinal)
    {
        ["W_constraint"] = "kernel_constraint",
        ["W_regularizer"] = "kernel_regularizer",
        ["U_regularizer"] = "recurrent_regularizer",
        ["atrous_rate"] = "dilation_rate",
        ["b_constraint"] = "bias_constraint",
        ["b_regularizer"] = "bias_regularizer",
        ["beta_init"] = "beta_initializer",
        ["bias"] = "use_bias",
        ["border_mode"] = "padding",
        ["depthwise_init"] = "depthwise_initializer",
        ["dropout_U"] = "recurrent_dropout",
        ["dropout_W"] = "dropout",
        ["filter_length"] = "kernel_size",
        ["gamma_init"] = "gamma_initializer",
        ["init"] = "kernel_initializer",
        ["inner_activation"] = "recurrent_activation",
        ["inner_init"] = "recurrent_initializer",
        ["length"] = "size",
        ["nb_filter"] = "filters",
        ["output_dim"] = "units",
        ["p"] = "rate",
        ["pointwise_init"] = "pointwise_initializer",
        ["pool_length"] = "pool_size",
        ["sigma"] = "stddev",
        ["stride"] = "strides",
        ["subsample"] = "strides",
        ["subsample_length"] = "strides",
    };

    // Any version: what one class calls otherwise.
    private static readonly Dictionary<(string Class, string Key), string> Own = new()
    {
        [("Embedding", "W_constraint")] = "embeddings_constraint",
        [("Embedding", "W_regularizer")] = "embeddings_regularizer",
        [("Embedding", "init")] = "embeddings_initializer",
        [("Embedding", "output_dim")] = "output_dim",
        [("LeakyReLU", "alpha")] = "negative_slope",
        [("PReLU", "init")] = "alpha_initializer",
    };

    /// <summary>Gives the keys of a layer's config today's names.</summary>
    public static void Rename(string className, JsonObject config, KerasDialect dialect)
    {
        foreach (string key in config.Select(m => m.Key).ToArray())
            if ((Own.TryGetValue((className, key), out string? name) || dialect.Major == 1 && First.TryGetValue(key, out name)) && name != key)
            {
                var value = config[key];
                config.Remove(key);
                config.TryAdd(name, value);
            }
    }
}
