using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>How Keras spells the keys of a config, and the keys that it writes but that choose nothing here.</summary>
internal static partial class KerasKeys
{
    // Keras writes these without the underscores that their words would have.
    private static readonly Dictionary<string, string> Spelling = new()
    {
        ["clip_norm"] = "clipnorm",
        ["clip_value"] = "clipvalue",
        ["global_clip_norm"] = "global_clipnorm",
        ["keep_dims"] = "keepdims",
        ["max_val"] = "maxval",
        ["min_val"] = "minval",
        ["std_dev"] = "stddev",
    };

    // Keys of whole kinds of layers or of older versions that ask for nothing that could change a result.
    private static readonly HashSet<string> Meaningless =
        ["dtype", "autocast", "synchronized", "renorm_clipping", "renorm_momentum", "unroll", "implementation", "jit_compile", "is_legacy_optimizer", "batch_input_shape"];

    private static readonly Dictionary<string, (string Key, string Json)[]> Constant = new()
    {
        ["BatchNormalization"] = [("synchronized", "false"), ("renorm", "false"), ("renorm_clipping", "null"), ("renorm_momentum", "0.99")],
        ["Dense"] = [("quantization_config", "null")],
        ["Discretization"] = [("sparse", "false")],
        ["EinsumDense"] = [("quantization_config", "null")],
        ["Embedding"] = [("quantization_config", "null")],
        ["Flatten"] = [("data_format", "\"channels_last\"")],
        ["SpatialDropout2D"] = [("data_format", "\"channels_last\"")],
        ["SpatialDropout3D"] = [("data_format", "\"channels_last\"")],
    };

    // Classes whose keys Keras writes in an order of their own.
    private static readonly Dictionary<string, string[]> Orders = new(StringComparer.Ordinal)
    {
        ["Discretization"] = ["bin_boundaries", "num_bins", "epsilon", "output_mode", "sparse", "name", "dtype"],
        ["ELU"] = ["name", "alpha", "trainable", "dtype"],
        ["GroupQueryAttention"] = ["name", "trainable", "dtype", "head_dim", "num_query_heads", "num_key_value_heads", "use_bias", "use_gate", "dropout"],
        ["RandomFlip"] = ["name", "trainable", "dtype", "seed", "mode", "data_format"],
        ["RandomRotation"] = ["name", "trainable", "dtype", "factor", "data_format", "fill_mode", "fill_value", "interpolation", "seed"],
        ["RandomTranslation"] = ["name", "trainable", "dtype", "height_factor", "width_factor", "fill_mode", "interpolation", "seed", "fill_value", "data_format"],
        ["RandomZoom"] = ["name", "trainable", "dtype", "height_factor", "width_factor", "fill_mode", "interpolation", "seed", "fill_value", "data_format"],
        ["SpatialDropout1D"] = ["rate", "seed", "name", "dtype"],
        ["SpatialDropout2D"] = ["rate", "seed", "name", "dtype", "data_format"],
        ["SpatialDropout3D"] = ["rate", "seed", "name", "dtype", "data_format"],
    };

    /// <summary>A config with its keys in Keras's order.</summary>
    public static JsonObject Ordered(string className, JsonObject config)
    {
        if (!Orders.TryGetValue(className, out string[]? order))
            return config;
        return [.. order.Where(config.ContainsKey).Concat(config.Select(m => m.Key).Except(order)).Select(key => KeyValuePair.Create(key, config[key]?.DeepClone()))];
    }

    /// <summary>The module of a class that Keras keeps apart from its kind, or null.</summary>
    public static string? Module(string className) => className == "ThresholdedReLU" ? "keras._legacy.layers" : null;

    /// <summary>Whether Keras's own config of the class has no such key; a value is written all the same, so that it is not lost.</summary>
    public static bool IsForgotten(string className, string key) => (className, key) is ("AdditiveAttention" or "Attention" or "SimpleRNN", "seed") or ("Conv1DTranspose" or "Conv2DTranspose" or "Conv3DTranspose", "output_padding");

    /// <summary>Whether a value is the one that Keras takes without being told, by a class whose config has no such key.</summary>
    public static bool IsUnsaid(string className, string key, object? value) => value is null && IsForgotten(className, key) || (className, key, value) is ("Cropping1D", "data_format", "channels_last");

    /// <summary>Whether Keras makes the class without <c>trainable</c> and with the name of a type instead of a policy.</summary>
    public static bool IsPlain(string className) => className is "Discretization" or "SpatialDropout1D" or "SpatialDropout2D" or "SpatialDropout3D";

    /// <summary>The key of a property or parameter: <c>KernelInitializer</c> is <c>kernel_initializer</c>, <c>Beta1</c> is <c>beta_1</c>, <c>L1</c> is <c>l1</c>. Where a property's name is another one, it says so by <see cref="System.Text.Json.Serialization.JsonPropertyNameAttribute"/>.</summary>
    public static string Of(string member)
    {
        string key = Digits().Replace(Naming.SnakeCase(member), "$1_$2");
        return Spelling.GetValueOrDefault(key, key);
    }

    /// <summary>Whether two keys differ in underscores at most.</summary>
    public static bool AreSame(string a, string b) => a == b || a.Replace("_", "") == b.Replace("_", "");

    /// <summary>What Keras writes for a class besides the members that the class has here.</summary>
    public static IEnumerable<(string Key, JsonNode? Value)> Constants(string className, ConfigMembers members)
        => Constant.GetValueOrDefault(className, []).Where(c => members.Find(c.Key) is null).Select(c => (c.Key, JsonNode.Parse(c.Json)));

    // Keys that change results where they are on.
    private static readonly HashSet<string> Decisive = ["causal", "data_format", "go_backwards", "mode", "renorm", "time_major", "use_gate"];

    /// <summary>Whether a key that a class does not have may be left aside: it asks for nothing, or is one of the many that versions of Keras add to their own classes; but not if it is decisive or looks misspelt.</summary>
    public static bool MayIgnore(Type type, string key, JsonNode? value, ConfigMembers members, JsonObject config)
        => AsksForNothing(key, value) || type.Assembly == typeof(KerasKeys).Assembly && !Decisive.Contains(key)
            && !Nearest.IsMisspelt(key, members.Members.Select(m => m.Key).Where(known => !config.ContainsKey(known)));

    /// <summary>Whether a key that a class does not have asks for nothing: a feature that is off, or one that cannot change a result here.</summary>
    public static bool AsksForNothing(string key, JsonNode? value) => value switch
    {
        null => true,
        _ when Meaningless.Contains(key) => true,
        JsonValue v when v.TryGetValue(out bool on) => !on,
        JsonValue v when v.TryGetValue(out string? text) => key == "data_format" && text == "channels_last",
        _ => false,
    };

    [GeneratedRegex(@"([a-z]{2,})(\d)")]
    private static partial Regex Digits();
}
