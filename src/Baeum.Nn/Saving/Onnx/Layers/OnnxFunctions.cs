using System.Text.Json.Nodes;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Keras's functions as steps of a loaded graph. To add one is to add a line here.</summary>
internal static class OnnxFunctions
{
    private static readonly Dictionary<string, Func<OnnxOperands, OnnxValue>> Known = new(StringComparer.Ordinal)
    {
        ["Abs"] = One(x => x.Map("Abs")),
        ["Absolute"] = One(x => x.Map("Abs")),
        ["Add"] = Two((a, b) => a.Add(b)),
        ["Amax"] = o => Reduce(o, "ReduceMax"),
        ["Amin"] = o => Reduce(o, "ReduceMin"),
        ["Clip"] = o => o.Value("x").Maximum(o.Value("x_min")).Minimum(o.Value("x_max")),
        ["Concatenate"] = o => OnnxMoves.Concat(o.Values("xs"), o.Constants.Whole("axis", 0)),
        ["Divide"] = Two((a, b) => a.Divide(b)),
        ["Elu"] = o => o.Value("x").Map("Elu", ("alpha", o.Constants.Number("alpha", 1))),
        ["Equal"] = Two((a, b) => a.Compare("Equal", b)),
        ["Exp"] = One(x => x.Map("Exp")),
        ["ExpandDims"] = ExpandDims,
        ["Expm1"] = One(x => x.Map("Exp").Subtract(1)),
        ["Gelu"] = o => Gelu(o.Value("x"), !o.Constants.Has("approximate") || o.Constants.Flag("approximate")),
        ["GetItem"] = o => OnnxIndexing.Of(o.Value("x"), o.Constants.Constant("key")),
        ["Greater"] = Two((a, b) => a.Compare("Greater", b)),
        ["GreaterEqual"] = Two((a, b) => a.Compare("GreaterOrEqual", b)),
        ["HardSigmoid"] = One(x => x.Activate("hard_sigmoid")),
        ["HardSilu"] = One(x => x.Activate("hard_silu")),
        ["Identity"] = One(x => x),
        ["LeakyRelu"] = o => o.Value("x").Map("LeakyRelu", ("alpha", o.Constants.Number("negative_slope", 0.2))),
        ["Less"] = Two((a, b) => a.Compare("Less", b)),
        ["LessEqual"] = Two((a, b) => a.Compare("LessOrEqual", b)),
        ["Log"] = One(x => x.Map("Log")),
        ["Log1p"] = One(x => x.Add(1).Map("Log")),
        ["LogSigmoid"] = One(x => x.Activate("log_sigmoid")),
        ["LogSoftmax"] = o => o.Value("x").Graph.Node("LogSoftmax", [o.Value("x")], o.Value("x").Shape, ("axis", o.Value("x").Shape.Axis(o.Constants.Whole("axis", -1)))),
        ["LogicalAnd"] = Two((a, b) => a.NotEqual(0).Multiply(b.NotEqual(0))),
        ["LogicalNot"] = One(x => x.Compare("Equal", x.Graph.Number(0))),
        ["LogicalOr"] = Two((a, b) => a.NotEqual(0).Maximum(b.NotEqual(0))),
        ["Matmul"] = Two((a, b) => a.MatMul(b)),
        ["Max"] = o => Reduce(o, "ReduceMax"),
        ["Maximum"] = Two((a, b) => a.Maximum(b)),
        ["Mean"] = o => Reduce(o, "ReduceMean"),
        ["Min"] = o => Reduce(o, "ReduceMin"),
        ["Minimum"] = Two((a, b) => a.Minimum(b)),
        ["Mish"] = One(x => x.Activate("mish")),
        ["Moveaxis"] = o => o.Value("x").MoveAxis(o.Constants.Whole("source", 0), o.Constants.Whole("destination", 0)),
        ["Multiply"] = Two((a, b) => a.Multiply(b)),
        ["Negative"] = One(x => x.Map("Neg")),
        ["NotEqual"] = Two((a, b) => a.Compare("Equal", b).Map("Neg").Add(1)),
        ["Power"] = Two((a, b) => a.Graph.Node("Pow", [a, b], Shape.Broadcast(a.Shape, b.Shape))),
        ["Reciprocal"] = One(x => x.Map("Reciprocal")),
        ["Relu"] = One(x => x.Map("Relu")),
        ["Relu6"] = One(x => x.Clip(0, 6)),
        ["Rsqrt"] = One(x => x.Sqrt().Map("Reciprocal")),
        ["Selu"] = One(x => x.Map("Selu")),
        ["Sigmoid"] = One(x => x.Map("Sigmoid")),
        ["Sign"] = One(x => x.Map("Sign")),
        ["Silu"] = One(x => x.Activate("silu")),
        ["Softmax"] = o => o.Value("x").Softmax(o.Constants.Whole("axis", -1)),
        ["Softplus"] = One(x => x.Map("Softplus")),
        ["Softsign"] = One(x => x.Map("Softsign")),
        ["Sqrt"] = One(x => x.Sqrt()),
        ["Square"] = One(x => x.Square()),
        ["Std"] = o => Variance(o).Sqrt(),
        ["StopGradient"] = One(x => x),
        ["Subtract"] = Two((a, b) => a.Subtract(b)),
        ["Sum"] = o => o.Value("x").Sum(AxesOf(o), o.Constants.Flag("keepdims")),
        ["Tanh"] = One(x => x.Map("Tanh")),
        ["Transpose"] = o => o.Value("x").Transpose(o.Constants.Wholes("axes") ?? [.. Enumerable.Range(0, o.Value("x").Shape.Rank).Reverse()]),
        ["TrueDivide"] = Two((a, b) => a.Divide(b)),
        ["Var"] = Variance,
        ["Where"] = o => o.Value("condition").NotEqual(0).Where(o.Value("x1"), o.Value("x2")),
    };

    public static OnnxValue Write(GraphOperation layer, OnnxValue[] inputs)
        => Known.TryGetValue(layer.ClassName, out var write) ? write(new OnnxOperands(layer, inputs))
            : throw OnnxLayers.Refuse(layer, $"the function '{layer.ClassName}' of Keras has no form here", $"Use one of {string.Join(", ", Known.Keys)}, or save the model as '.keras'.");

    private static Func<OnnxOperands, OnnxValue> One(Func<OnnxValue, OnnxValue> of) => o => of(o.Value("x"));

    private static Func<OnnxOperands, OnnxValue> Two(Func<OnnxValue, OnnxValue, OnnxValue> of) => o => of(o.Value("x1"), o.Value("x2"));

    private static Axes AxesOf(OnnxOperands o) => o.Constants.Wholes("axis") ?? [.. Enumerable.Range(0, o.Value("x").Shape.Rank)];

    private static OnnxValue Reduce(OnnxOperands o, string op) => o.Value("x").Reduce(op, AxesOf(o), o.Constants.Flag("keepdims"));

    private static OnnxValue Variance(OnnxOperands o)
    {
        var x = o.Value("x");
        return x.Subtract(x.Mean(AxesOf(o), keepDims: true)).Square().Mean(AxesOf(o), o.Constants.Flag("keepdims"));
    }

    /// <summary>The approximation is x / 2 · (1 + tanh(√(2 / π) · (x + 0.044715 · x³))).</summary>
    private static OnnxValue Gelu(OnnxValue x, bool approximate)
        => !approximate ? x.Activate("gelu") : x.Multiply(0.5).Multiply(x.Add(x.Square().Multiply(x).Multiply(0.044715)).Multiply(Math.Sqrt(2 / Math.PI)).Map("Tanh").Add(1));

    private static OnnxValue ExpandDims(OnnxOperands o)
    {
        var x = o.Value("x");
        foreach (int axis in o.Constants.Wholes("axis") ?? [0])
            x = x.Unsqueeze(axis < 0 ? axis + x.Shape.Rank + 1 : axis);
        return x;
    }
}

/// <summary>The arguments of a function: values of the graph and constants.</summary>
internal sealed class OnnxOperands(GraphOperation layer, OnnxValue[] inputs)
{
    /// <summary>The constants.</summary>
    public Operands Constants { get; } = new(layer.Name, layer.Arguments, []);

    /// <summary>A value of the graph, or a constant.</summary>
    public OnnxValue Value(string name)
        => layer.Arguments[name] is JsonObject value && value[Operands.Input] is { } index ? inputs[index.GetValue<int>()]
            : Constants.Value(name) is var constant ? inputs[0].Graph.Constant(constant.Shape, constant.Span.ToArray()) : inputs[0];

    /// <summary>A list of values of the graph.</summary>
    public OnnxValue[] Values(string name)
        => [.. Json.Array(layer.Arguments[name], new Place($"layer '{layer.Name}'")).Select(n => n is JsonObject value && value[Operands.Input] is { } index ? inputs[index.GetValue<int>()]
            : throw OnnxLayers.Refuse(layer, "it joins values with constants", "Save the model as '.keras'."))];
}
