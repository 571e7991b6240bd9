using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Keras's activation functions in ONNX's operators. To add one is to add a line here.</summary>
internal static class OnnxActivations
{
    private static readonly Dictionary<string, Func<OnnxValue, OnnxValue>> Known = new(StringComparer.Ordinal)
    {
        ["celu"] = static x => x.Map("Celu"),
        ["elu"] = static x => x.Map("Elu"),
        ["exponential"] = static x => x.Map("Exp"),
        ["gelu"] = static x => x.Multiply(x.Multiply(Math.Sqrt(0.5)).Map("Erf").Add(1).Multiply(0.5)),
        ["glu"] = Glu,
        ["hard_shrink"] = static x => x.Map("Shrink", ("lambd", 0.5)),
        ["hard_sigmoid"] = HardSigmoid,
        [Activations.OldHardSigmoid] = static x => x.Map("HardSigmoid", ("alpha", 0.2), ("beta", 0.5)),
        ["hard_silu"] = static x => x.Multiply(HardSigmoid(x)),
        ["hard_tanh"] = static x => x.Clip(-1, 1),
        ["leaky_relu"] = static x => x.Map("LeakyRelu", ("alpha", 0.2)),
        ["linear"] = static x => x,
        ["log_sigmoid"] = static x => x.Map("Neg").Map("Softplus").Map("Neg"),
        ["log_softmax"] = static x => x.Graph.Node("LogSoftmax", [x], x.Shape, ("axis", x.Shape.Rank - 1)),
        ["mish"] = static x => x.Multiply(x.Map("Softplus").Map("Tanh")),
        ["relu"] = static x => x.Map("Relu"),
        ["relu6"] = static x => x.Clip(0, 6),
        ["selu"] = static x => x.Map("Selu"),
        ["sigmoid"] = static x => x.Map("Sigmoid"),
        ["silu"] = static x => x.Multiply(x.Map("Sigmoid")),
        ["soft_shrink"] = static x => x.Map("Shrink", ("lambd", 0.5), ("bias", 0.5)),
        ["softmax"] = static x => x.Softmax(),
        ["softplus"] = static x => x.Map("Softplus"),
        ["softsign"] = static x => x.Map("Softsign"),
        ["sparse_plus"] = static x => x.Add(1).Clip(0, 2).Square().Multiply(0.25).Add(x.Subtract(1).Map("Relu")),
        ["sparse_sigmoid"] = static x => x.Add(1).Multiply(0.5).Clip(0, 1),
        ["sparsemax"] = OnnxSparsemax.Write,
        ["squareplus"] = static x => x.Add(x.Square().Add(4).Sqrt()).Multiply(0.5),
        ["tanh"] = static x => x.Map("Tanh"),
        ["tanh_shrink"] = static x => x.Subtract(x.Map("Tanh")),
    };

    /// <summary>The names that can be written.</summary>
    public static IEnumerable<string> Names => Known.Keys;

    extension(OnnxValue x)
    {
        /// <summary>f(x)</summary>
        public OnnxValue Activate(Activation activation)
            => Known.TryGetValue(activation.Function, out var write) ? write(x) : throw OnnxLayers.Refuse(activation, $"the activation '{activation.Function}' has no form in its operators", "Choose another activation, or save the model as '.keras'.");
    }

    private static OnnxValue HardSigmoid(OnnxValue x) => x.Map("HardSigmoid", ("alpha", 1 / 6.0), ("beta", 0.5));

    private static OnnxValue Glu(OnnxValue x)
    {
        if (x.Shape[^1] == Shape.Unknown)
            throw new NotSupportedException("ONNX: the activation 'glu' cuts the last axis in halves, whose length must be known. Give the model an Input with a fixed length.");
        int half = x.Shape[^1] / 2;
        return x.Slice(-1, 0, half).Multiply(x.Slice(-1, half, 2 * half).Map("Sigmoid"));
    }
}
