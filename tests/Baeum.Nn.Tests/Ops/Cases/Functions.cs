using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Functions of one value.</summary>
internal static class Functions
{
    public static IEnumerable<OpCase> Cases =>
    [
        Of("NegateOp.Negate", x => x.Negate(), x => -x),
        Of("NegateOp.op_UnaryNegation", x => -x, x => -x),
        Of("SquareOp.Square", x => x.Square(), x => x * x),
        Of("SqrtOp.Sqrt", x => x.Sqrt(), Math.Sqrt, low: 0.1),
        Of("RsqrtOp.Rsqrt", x => x.Rsqrt(), x => 1 / Math.Sqrt(x), low: 0.3),
        Of("ReciprocalOp.Reciprocal", x => x.Reciprocal(), x => 1 / x, low: 0.3),
        Of("ExpOp.Exp", x => x.Exp(), Math.Exp),
        Of("Expm1Op.Expm1", x => x.Expm1(), x => Math.Exp(x) - 1),
        Of("LogOp.Log", x => x.Log(), Math.Log, low: 0.1),
        Of("Log1pOp.Log1p", x => x.Log1p(), x => Math.Log(1 + x), low: -0.9),
        Of("AbsOp.Abs", x => x.Abs(), Math.Abs),
        Of("SignOp.Sign", x => x.Sign(), x => Math.Sign(x)) with { Differentiable = [] },
        Of("StopGradientOp.StopGradient", x => x.StopGradient(), x => x) with { Differentiable = [] },
        Of("ClipOp.Clip", x => x.Clip(-0.7f, 1.1f), x => Math.Clamp(x, -0.7f, 1.1f)) with { Covers = "ClipOp.Clip(Variable, float, float)" },
    ];

    private static OpCase Of(string method, Func<Variable, Variable> op, Func<double, double> twin, double low = -2)
        => new(method + "(Variable)", [[3, 7]], v => op(v[0]), g => g[0].Map(twin)) { Low = low };
}
