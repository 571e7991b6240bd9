using System.Text.Json.Nodes;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>TensorFlow's functions in graphs of tf.keras, <c>TFOpLambda</c> and <c>SlicingOpLambda</c>, rewritten as the functions of Keras 3 that do the same.</summary>
internal static class TensorFlowCalls
{
    // Function → class of Keras 3, and what the class calls the function's parameters.
    private static readonly Dictionary<string, (string Class, string Names)> Functions = new(StringComparer.Ordinal)
    {
        ["__operators__.add"] = ("Add", "x=x1 y=x2"),
        ["__operators__.getitem"] = ("GetItem", "slice_spec=key"),
        ["__operators__.eq"] = ("Equal", "x=x1 y=x2 self=x1 other=x2"),
        ["__operators__.ne"] = ("NotEqual", "x=x1 y=x2 self=x1 other=x2"),
        ["broadcast_to"] = ("BroadcastTo", "input=x"),
        ["cast"] = ("Cast", ""),
        ["clip_by_value"] = ("Clip", "t=x clip_value_min=x_min clip_value_max=x_max"),
        ["concat"] = ("Concatenate", "values=xs"),
        ["expand_dims"] = ("ExpandDims", "input=x dim=axis"),
        ["identity"] = ("Identity", "input=x"),
        ["image.resize"] = ("Resize", "method=interpolation"),
        ["linalg.matmul"] = ("Matmul", "a=x1 b=x2"),
        ["math.abs"] = ("Absolute", ""),
        ["math.add"] = ("Add", "x=x1 y=x2"),
        ["math.divide"] = ("Divide", "x=x1 y=x2"),
        ["math.divide_no_nan"] = ("Divide", "x=x1 y=x2"),
        ["math.equal"] = ("Equal", "x=x1 y=x2"),
        ["math.exp"] = ("Exp", ""),
        ["math.greater"] = ("Greater", "x=x1 y=x2"),
        ["math.greater_equal"] = ("GreaterEqual", "x=x1 y=x2"),
        ["math.l2_normalize"] = ("Normalize", "dim=axis"),
        ["math.less"] = ("Less", "x=x1 y=x2"),
        ["math.less_equal"] = ("LessEqual", "x=x1 y=x2"),
        ["math.log"] = ("Log", ""),
        ["math.log1p"] = ("Log1p", ""),
        ["math.logical_and"] = ("LogicalAnd", "x=x1 y=x2"),
        ["math.logical_not"] = ("LogicalNot", ""),
        ["math.logical_or"] = ("LogicalOr", "x=x1 y=x2"),
        ["math.maximum"] = ("Maximum", "x=x1 y=x2"),
        ["math.minimum"] = ("Minimum", "x=x1 y=x2"),
        ["math.multiply"] = ("Multiply", "x=x1 y=x2"),
        ["math.negative"] = ("Negative", ""),
        ["math.not_equal"] = ("NotEqual", "x=x1 y=x2"),
        ["math.pow"] = ("Power", "x=x1 y=x2"),
        ["math.reciprocal"] = ("Reciprocal", ""),
        ["math.reduce_all"] = ("All", Reduce),
        ["math.reduce_any"] = ("Any", Reduce),
        ["math.reduce_max"] = ("Max", Reduce),
        ["math.reduce_mean"] = ("Mean", Reduce),
        ["math.reduce_min"] = ("Min", Reduce),
        ["math.reduce_std"] = ("Std", Reduce),
        ["math.reduce_sum"] = ("Sum", Reduce),
        ["math.reduce_variance"] = ("Var", Reduce),
        ["math.rsqrt"] = ("Rsqrt", ""),
        ["math.sigmoid"] = ("Sigmoid", ""),
        ["math.sign"] = ("Sign", ""),
        ["math.softplus"] = ("Softplus", "features=x"),
        ["math.sqrt"] = ("Sqrt", ""),
        ["math.square"] = ("Square", ""),
        ["math.subtract"] = ("Subtract", "x=x1 y=x2"),
        ["math.tanh"] = ("Tanh", ""),
        ["math.truediv"] = ("TrueDivide", "x=x1 y=x2"),
        ["nn.bias_add"] = ("Add", "value=x1 bias=x2"),
        ["nn.elu"] = ("Elu", "features=x"),
        ["nn.gelu"] = ("Gelu", "features=x"),
        ["nn.leaky_relu"] = ("LeakyRelu", "features=x alpha=negative_slope"),
        ["nn.relu"] = ("Relu", "features=x"),
        ["nn.relu6"] = ("Relu6", "features=x"),
        ["nn.selu"] = ("Selu", "features=x"),
        ["nn.silu"] = ("Silu", "features=x beta=beta"),
        ["nn.softmax"] = ("Softmax", "logits=x dim=axis"),
        ["nn.softsign"] = ("Softsign", "features=x"),
        ["one_hot"] = ("OneHot", "indices=x depth=num_classes"),
        ["ones_like"] = ("OnesLike", "input=x"),
        ["pad"] = ("Pad", "tensor=x paddings=pad_width"),
        ["repeat"] = ("Repeat", "input=x"),
        ["reshape"] = ("Reshape", "tensor=x shape=newshape"),
        ["reverse"] = ("Flip", "tensor=x"),
        ["squeeze"] = ("Squeeze", "input=x squeeze_dims=axis"),
        ["stack"] = ("Stack", "values=x"),
        ["stop_gradient"] = ("StopGradient", "input=x"),
        ["tile"] = ("Tile", "input=x multiples=repeats"),
        ["transpose"] = ("Transpose", "a=x perm=axes"),
        ["where"] = ("Where", "x=x1 y=x2"),
        ["zeros_like"] = ("ZerosLike", "input=x"),
    };

    // Other names of the same functions, without the packages before them.
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["__operators__.radd"] = "__operators__.add",
        ["abs"] = "math.abs",
        ["add"] = "math.add",
        ["concatenate"] = "concat",
        ["image.resize_images_v2"] = "image.resize",
        ["l2_normalize"] = "math.l2_normalize",
        ["math.scalar_mul"] = "math.multiply",
        ["math.softmax"] = "nn.softmax",
        ["matmul"] = "linalg.matmul",
        ["nn.l2_normalize"] = "math.l2_normalize",
        ["nn.sigmoid"] = "math.sigmoid",
        ["nn.softplus"] = "math.softplus",
        ["nn.swish"] = "nn.silu",
        ["nn.tanh"] = "math.tanh",
        ["reduce_mean"] = "math.reduce_mean",
        ["reduce_sum"] = "math.reduce_sum",
        ["where_v2"] = "where",
    };

    private const string Reduce = "input_tensor=x keep_dims=keepdims reduction_indices=axis";

    /// <summary>The call of a TensorFlow function as a function of Keras 3; other objects as they are.</summary>
    public static JsonObject Modern(JsonObject serialized, Place place)
    {
        string className = Json.Text(serialized, "class_name", place);
        if (className is not "TFOpLambda" and not "SlicingOpLambda")
            return serialized;
        var config = Json.Object(serialized["config"], place);
        string function = Json.Text(config, "function", place), known = function.StartsWith("compat.v1.", StringComparison.Ordinal) ? function["compat.v1.".Length..] : function;
        known = Others.GetValueOrDefault(known, known);
        if (!Functions.TryGetValue(known, out var found))
            throw place.Error($"{Nearest.Unknown("TensorFlow function", $"tf.{function}", Functions.Keys.Select(f => $"tf.{f}")).Message} Replace it in Keras by a layer that does the same.");
        var names = found.Names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => n.Split('=')).ToDictionary(n => n[0], n => n[1]);
        var modern = new JsonObject
        {
            ["module"] = Formula.Known[found.Class].Module,
            ["class_name"] = found.Class,
            ["config"] = new JsonObject { ["name"] = config["name"]?.DeepClone() },
        };
        foreach (var (key, value) in serialized)
            if (!modern.ContainsKey(key))
                modern[key] = value?.DeepClone();
        foreach (var call in (modern["inbound_nodes"] as JsonArray ?? []).OfType<JsonObject>())
            if (call["kwargs"] is JsonObject keywords)
                call["kwargs"] = new JsonObject(keywords.Where(k => k.Key != "name" && !IsChannelsLast(k.Value)).Select(k => KeyValuePair.Create(names.GetValueOrDefault(k.Key, k.Key), k.Key == "slice_spec" ? Key(k.Value) : k.Value?.DeepClone())));
        return modern;
    }

    private static bool IsChannelsLast(JsonNode? value) => value is JsonValue text && text.TryGetValue(out string? word) && word == "NHWC";

    /// <summary>The indices of a slice, <c>{"start", "stop", "step"}</c> each, in Keras 3's form.</summary>
    private static JsonNode? Key(JsonNode? spec) => spec switch
    {
        JsonArray list => new JsonArray([.. list.Select(Key)]),
        JsonObject slice when !slice.ContainsKey("class_name") => new JsonObject { ["class_name"] = "__slice__", ["config"] = slice.DeepClone() },
        _ => spec?.DeepClone(),
    };
}
