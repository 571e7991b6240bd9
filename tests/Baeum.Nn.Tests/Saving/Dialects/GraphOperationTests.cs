using Baeum.Data;

namespace Baeum.Nn.Tests;

public class GraphOperationTests
{
    private const string Tensor = """{"class_name":"__keras_tensor__","config":{"shape":[null,4],"dtype":"float32","keras_history":["NAME",0,0]}}""";

    public static TheoryData<string, string, string, float[]> Cases => new()
    {
        { "Add", "", "X, 2.0", [1, -1, 4, 6] },
        { "Subtract", "", "1, X", [2, 4, -1, -3] },
        { "Multiply", "", "X, X", [1, 9, 4, 16] },
        { "TrueDivide", "", "X, 2", [-0.5f, -1.5f, 1, 2] },
        { "Power", "", "X, 2", [1, 9, 4, 16] },
        { "Maximum", "", "X, 0", [0, 0, 2, 4] },
        { "Minimum", "", "X, [1, 1, 1, 1]", [-1, -3, 1, 1] },
        { "Greater", "", "X, 0", [0, 0, 1, 1] },
        { "NotEqual", "", "X, 2", [1, 1, 0, 1] },
        { "LogicalNot", "", "X", [0, 0, 0, 0] },
        { "Where", "", "X, X, 7", [-1, -3, 2, 4] },
        { "Absolute", "", "X", [1, 3, 2, 4] },
        { "Clip", "\"x_min\": -2, \"x_max\": 3", "X", [-1, -2, 2, 3] },
        { "Cast", "\"dtype\": \"int32\"", "X", [-1, -3, 2, 4] },
        { "Relu6", "", "X", [0, 0, 2, 4] },
        { "LeakyRelu", "\"negative_slope\": 0.5", "X", [-0.5f, -1.5f, 2, 4] },
        { "Mean", "\"axis\": -1, \"keepdims\": true", "X", [0.5f] },
        { "Sum", "\"axis\": [1], \"keepdims\": true", "X", [2] },
        { "Max", "\"axis\": 1, \"keepdims\": true", "X", [4] },
        { "Any", "\"axis\": 1, \"keepdims\": true", "X", [1] },
        { "Var", "\"axis\": 1, \"keepdims\": true", "X", [7.25f] },
        { "Normalize", "\"axis\": 1", "X", [-0.18257418f, -0.5477226f, 0.36514837f, 0.73029673f] },
        { "Reshape", "\"newshape\": [-1, 2, 2]", "X", [-1, -3, 2, 4] },
        { "ExpandDims", "\"axis\": -1", "X", [-1, -3, 2, 4] },
        { "Transpose", "\"axes\": [0, 1]", "X", [-1, -3, 2, 4] },
        { "Concatenate", "\"axis\": -1", "[X, X]", [-1, -3, 2, 4, -1, -3, 2, 4] },
        { "Stack", "\"axis\": 1", "[X, X]", [-1, -3, 2, 4, -1, -3, 2, 4] },
        { "Flip", "\"axis\": 1", "X", [4, 2, -3, -1] },
        { "Tile", "\"repeats\": [1, 2]", "X", [-1, -3, 2, 4, -1, -3, 2, 4] },
        { "Pad", "\"pad_width\": [[0, 0], [1, 0]], \"mode\": \"constant\"", "X", [0, -1, -3, 2, 4] },
        { "GetItem", "", "X, {\"class_name\": \"__tuple__\", \"config\": [{\"class_name\": \"__ellipsis__\", \"config\": {}}, 2]}", [2] },
        { "GetItem", "", "X, {\"class_name\": \"__tuple__\", \"config\": [SLICE(null, null, null), SLICE(1, null, 2)]}", [-3, 4] },
        { "GetItem", "", "X, {\"class_name\": \"__tuple__\", \"config\": [SLICE(null, null, null), SLICE(null, null, -1)]}", [4, 2, -3, -1] },
        { "GetItem", "", "X, {\"class_name\": \"__tuple__\", \"config\": [SLICE(null, null, null), null, SLICE(-3, -1, null)]}", [-3, 2] },
    };

    [Theory, MemberData(nameof(Cases))]
    public void Computes_what_Keras_does_and_is_written_as_it_was_read(string className, string options, string arguments, float[] expected)
    {
        string call = System.Text.RegularExpressions.Regex.Replace(arguments, @"SLICE\((.*?), (.*?), (.*?)\)", """{"class_name": "__slice__", "config": {"start": $1, "stop": $2, "step": $3}}""").Replace("X", Tensor.Replace("NAME", "x"));
        var model = KerasArchitecture.Read(Graph($$$"""{"module": "{{{Formula.Known[className].Module}}}", "class_name": "{{{className}}}", "config": {"name": "op"{{{(options.Length > 0 ? ", " + options : "")}}}}, "registered_name": "{{{className}}}", "name": "op", "inbound_nodes": [{"args": [{{{call}}}], "kwargs": {}}]}"""), "ops.json");
        var y = model.Call(new Variable([1, 4], [-1, -3, 2, 4]));
        Assert.Equal(expected, y.Span.ToArray(), (a, b) => MathF.Abs(a - b) < 1e-5f);
        Assert.Equal(y.Shape.With(0, Shape.Unknown), model.Outputs[0].Shape);
        Assert.Equal(KerasArchitecture.Write(model), KerasArchitecture.Write(KerasArchitecture.Read(KerasArchitecture.Write(model), "again.json")));
    }

    [Fact]
    public void Takes_TensorFlows_functions_of_tf_keras_for_those_of_Keras()
    {
        static string Lambda(string function, string node) => $$"""{"class_name": "TFOpLambda", "config": {"name": "tf.{{function}}", "trainable": true, "dtype": "float32", "function": "{{function}}"}, "name": "tf.{{function}}", "inbound_nodes": [{{node}}]}""";
        var model = KerasArchitecture.Read(Graph(string.Join(", ",
            Lambda("__operators__.add", """["x", 0, 0, {"y": ["x", 0, 0], "name": null}]"""),
            Lambda("math.subtract", """["_CONSTANT_VALUE", -1, 1, {"y": ["tf.__operators__.add", 0, 0], "name": null}]"""),
            """{"class_name": "SlicingOpLambda", "config": {"name": "cut", "function": "__operators__.getitem"}, "name": "cut", "inbound_nodes": [["tf.math.subtract", 0, 0, {"slice_spec": [{"start": null, "stop": null, "step": null}, {"start": 1, "stop": 3, "step": null}]}]]}""",
            Lambda("concat", """[["cut", 0, 0, {"axis": -1}], ["x", 0, 0, {"axis": -1}]]"""),
            Lambda("compat.v1.transpose", """["tf.concat", 0, 0, {"perm": [0, 1]}]"""),
            Lambda("math.reduce_sum", """["tf.compat.v1.transpose", 0, 0, {"axis": 1, "keepdims": true}]""")), "tf.math.reduce_sum").Replace("\"class_name\": \"Functional\"", "\"class_name\": \"Functional\", \"keras_version\": \"2.8.0\""), "tf.json");
        Assert.Equal(1 + 6 + (1 - 4) + 2, model.Call(new Variable([1, 4], [-1, -3, 2, 4])).Span[0]);
        Assert.Equal("Add", model.GetLayer("tf.__operators__.add").ClassName);
        var shifted = KerasArchitecture.Read(Graph(Lambda("nn.bias_add", """["x", 0, 0, {"bias": [1, 2, 3, 4], "data_format": "NHWC"}]""") + ", " + Lambda("reshape", """["tf.nn.bias_add", 0, 0, {"shape": [-1, 2, 2, 1]}]""") + ", " + Lambda("image.resize", """["tf.reshape", 0, 0, {"size": [4, 4], "method": "nearest", "preserve_aspect_ratio": false, "antialias": false, "name": null}]"""), "tf.image.resize"), "tf.json", "2.8.0");
        Assert.Equal([1, 1, 3, 3, 1, 1, 3, 3, 1, 1, 3, 3, 1, 1, 3, 3], shifted.Call(new Variable([1, 4], [0, 1, -2, -1])).Span.ToArray());
        var unknown = Assert.Throws<InvalidDataException>(() => KerasArchitecture.Read(Graph(Lambda("math.sinn", """["x", 0, 0, {}]"""), "tf.math.sinn"), "tf.json"));
        Assert.Contains("tf.math.sinn", unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mask_that_a_call_is_given_by_name_masks_the_input_and_stays_part_of_the_call()
    {
        string Layer(string className, string options, string from, string keywords = "") => $$$"""{"module": "keras.layers", "class_name": "{{{className}}}", "config": {"name": "{{{className}}}", "trainable": true, {{{options}}}}, "name": "{{{className}}}", "inbound_nodes": [{"args": [{{{Tensor.Replace("NAME", from)}}}], "kwargs": {KEYS}}]}""".Replace("KEYS", keywords);
        string mask = """{"module": "keras.src.ops.numpy", "class_name": "NotEqual", "config": {"name": "m"}, "registered_name": "NotEqual", "name": "m", "inbound_nodes": [{"args": [X, 0], "kwargs": {}}]}""".Replace("X", Tensor.Replace("NAME", "x"));
        var model = KerasArchitecture.Read(Graph(string.Join(", ", Layer("Embedding", "\"input_dim\": 9, \"output_dim\": 3", "x"), mask, Layer("LSTM", "\"units\": 2", "Embedding", $"\"mask\": {Tensor.Replace("NAME", "m")}")), "LSTM"), "masked.json");
        Variable whole = model.Call(new Variable([1, 4], [1, 2, 0, 0])), part = model.GetLayer("LSTM").Call(model.GetLayer("Embedding").Call(new Variable([1, 2], [1, 2])));
        Assert.Equal(part.Span.ToArray(), whole.Span.ToArray(), (a, b) => MathF.Abs(a - b) < 1e-6f);
        Assert.Contains("\"kwargs\": {\"mask\": {\"class_name\": \"__keras_tensor__\"", KerasArchitecture.Write(model), StringComparison.Ordinal);
        Assert.DoesNotContain("GivenMask", KerasArchitecture.Write(model), StringComparison.Ordinal);
    }

    private static string Graph(string layers, string output = "op") => $$$"""
        {"module": "keras.src.models.functional", "class_name": "Functional", "config": {"name": "m", "trainable": true, "layers": [
          {"module": "keras.layers", "class_name": "InputLayer", "config": {"batch_shape": [null, 4], "dtype": "float32", "name": "x"}, "name": "x", "inbound_nodes": []}, {{{layers}}}],
          "input_layers": [["x", 0, 0]], "output_layers": [["{{{output}}}", 0, 0]]}}
        """;
}
