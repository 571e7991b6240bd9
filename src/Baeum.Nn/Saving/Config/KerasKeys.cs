using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

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

    /// <summary>Whether Keras's own config of the class has no such key; a value is written all the same, so that it is not lost.</summary>
    public static bool IsForgotten(string className, string key) => (className, key) is ("AdditiveAttention" or "Attention" or "SimpleRNN", "seed");

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
