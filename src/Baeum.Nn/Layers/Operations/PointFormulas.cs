using static Baeum.Nn.Formula;

namespace Baeum.Nn;

/// <summary>Functions of each value by itself. Sources: <c>keras/src/ops/numpy.py</c>, <c>nn.py</c> and <c>core.py</c>.</summary>
internal static class PointFormulas
{
    private const string Nn = "keras.src.ops.nn", Math = "keras.src.ops.math", Core = "keras.src.ops.core";

    public static KeyValuePair<string, Formula>[] All =>
    [
        One("Abs", x => x.Abs()),
        One("Absolute", x => x.Abs()),
        With("Cast", ["x"], ["dtype"], o => Cast(o.Value("x"), o.Constant("dtype")?.ToString()), Core),
        With("Celu", ["x"], ["alpha"], o => o.Value("x").Celu(o.Number("alpha", 1)), Nn),
        With("Clip", ["x"], ["x_min", "x_max"], o => o.Value("x").Maximum(o.Value("x_min")).Minimum(o.Value("x_max"))),
        With("Elu", ["x"], ["alpha"], o => o.Value("x").Elu(o.Number("alpha", 1)), Nn),
        One("Exp", x => x.Exp()),
        One("Expm1", x => x.Expm1()),
        With("Gelu", ["x"], ["approximate"], o => o.Value("x").Gelu(!o.Has("approximate") || o.Flag("approximate")), Nn),
        One("HardSigmoid", x => x.HardSigmoid(), Nn),
        One("HardSilu", x => x.HardSilu(), Nn),
        One("Identity", x => x, Core),
        With("LeakyRelu", ["x"], ["negative_slope"], o => o.Value("x").LeakyRelu(o.Number("negative_slope", 0.2)), Nn),
        One("Log", x => x.Log()),
        One("Log1p", x => x.Log1p()),
        One("LogSigmoid", x => x.LogSigmoid(), Nn),
        One("LogicalNot", x => x.Equal(0f)),
        One("Mish", x => x.Multiply(x.Softplus().Tanh()), Nn),
        One("Negative", x => x.Negate()),
        One("OnesLike", x => x.StopGradient().Multiply(0f).Add(1f)),
        One("Reciprocal", x => x.Reciprocal()),
        One("Relu", x => x.Relu(), Nn),
        One("Relu6", x => x.Relu6(), Nn),
        One("Rsqrt", x => x.Rsqrt(), Math),
        One("Selu", x => x.Selu(), Nn),
        One("Sigmoid", x => x.Sigmoid(), Nn),
        One("Sign", x => x.Sign()),
        One("Silu", x => x.Silu(), Nn),
        One("Softplus", x => x.Softplus(), Nn),
        One("Softsign", x => x.Softsign(), Nn),
        One("Sqrt", x => x.Sqrt()),
        One("Square", x => x.Square()),
        One("StopGradient", x => x.StopGradient(), Core),
        One("Tanh", x => x.Tanh()),
        One("ZerosLike", x => x.StopGradient().Multiply(0f)),
    ];

    // Values are 32-bit floats here; what becomes a whole number loses what is behind the point.
    private static Variable Cast(Variable x, string? type) => type switch
    {
        "bool" => x.NotEqual(0f),
        not null when type.StartsWith("int", StringComparison.Ordinal) || type.StartsWith("uint", StringComparison.Ordinal) => Truncated(x),
        _ => x,
    };

    private static Variable Truncated(Variable x)
    {
        var y = Variable.Empty(x.Shape);
        for (int i = 0; i < y.Span.Length; i++)
            y.Span[i] = MathF.Truncate(x.Span[i]);
        return y;
    }
}
