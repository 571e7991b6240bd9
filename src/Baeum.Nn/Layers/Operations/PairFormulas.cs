using static Baeum.Nn.Formula;

namespace Baeum.Nn;

/// <summary>Functions of two values, broadcast. Source: <c>keras/src/ops/numpy.py</c>.</summary>
internal static class PairFormulas
{
    public static KeyValuePair<string, Formula>[] All =>
    [
        Two("Add", (a, b) => a.Add(b)),
        Two("Divide", (a, b) => a.Divide(b)),
        Two("Equal", (a, b) => a.Equal(b)),
        Two("Greater", (a, b) => a.Greater(b)),
        Two("GreaterEqual", (a, b) => a.GreaterOrEqual(b)),
        Two("Less", (a, b) => a.Less(b)),
        Two("LessEqual", (a, b) => a.LessOrEqual(b)),
        Two("LogicalAnd", (a, b) => a.NotEqual(0f).Multiply(b.NotEqual(0f))),
        Two("LogicalOr", (a, b) => a.NotEqual(0f).Maximum(b.NotEqual(0f))),
        Two("Matmul", (a, b) => a.MatMul(b)),
        Two("Maximum", (a, b) => a.Maximum(b)),
        Two("Minimum", (a, b) => a.Minimum(b)),
        Two("Multiply", (a, b) => a.Multiply(b)),
        Two("NotEqual", (a, b) => a.NotEqual(b)),
        Two("Power", (a, b) => a.Power(b)),
        Two("Subtract", (a, b) => a.Subtract(b)),
        Two("TrueDivide", (a, b) => a.Divide(b)),
        With("Where", ["condition", "x1", "x2"], [], o => o.Value("condition").NotEqual(0f).Where(o.Value("x1"), o.Value("x2"))),
    ];
}
