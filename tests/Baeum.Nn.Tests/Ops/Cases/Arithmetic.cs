using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Operations on two values that broadcast, and their forms with a number.</summary>
internal static class Arithmetic
{
    private static readonly (Shape A, Shape B)[] Pairs = [([2, 3], [2, 3]), ([2, 3], [3]), ([2, 3], [2, 1]), ([3], [2, 3]), ([2, 1, 4], [3, 1]), ([2, 3], []), ([], [4]), ([7], [7])];

    public static IEnumerable<OpCase> Cases =>
    [
        .. Broadcast("AddOp.Add", (a, b) => a.Add(b), (a, b) => a + b),
        .. Broadcast("AddOp.op_Addition", (a, b) => a + b, (a, b) => a + b),
        .. Broadcast("SubtractOp.Subtract", (a, b) => a.Subtract(b), (a, b) => a - b),
        .. Broadcast("SubtractOp.op_Subtraction", (a, b) => a - b, (a, b) => a - b),
        .. Broadcast("MultiplyOp.Multiply", (a, b) => a.Multiply(b), (a, b) => a * b),
        .. Broadcast("MultiplyOp.op_Multiply", (a, b) => a * b, (a, b) => a * b),
        .. Broadcast("DivideOp.Divide", (a, b) => a.Divide(b), (a, b) => a / b, low: 0.5),
        .. Broadcast("DivideOp.op_Division", (a, b) => a / b, (a, b) => a / b, low: 0.5),
        .. Broadcast("MaximumOp.Maximum", (a, b) => a.Maximum(b), Math.Max),
        .. Broadcast("MinimumOp.Minimum", (a, b) => a.Minimum(b), Math.Min),
        .. Broadcast("PowerOp.Power", (a, b) => a.Power(b), Math.Pow, low: 0.5),
        Number("AddOp.Add(Variable, float)", x => x.Add(1.5f), x => x + 1.5),
        Number("AddOp.op_Addition(Variable, float)", x => x + 1.5f, x => x + 1.5),
        Number("AddOp.op_Addition(float, Variable)", x => 1.5f + x, x => x + 1.5),
        Number("SubtractOp.Subtract(Variable, float)", x => x.Subtract(1.5f), x => x - 1.5),
        Number("SubtractOp.op_Subtraction(Variable, float)", x => x - 1.5f, x => x - 1.5),
        Number("SubtractOp.op_Subtraction(float, Variable)", x => 1.5f - x, x => 1.5 - x),
        Number("MultiplyOp.Multiply(Variable, float)", x => x.Multiply(-2.5f), x => -2.5 * x),
        Number("MultiplyOp.op_Multiply(Variable, float)", x => x * -2.5f, x => -2.5 * x),
        Number("MultiplyOp.op_Multiply(float, Variable)", x => -2.5f * x, x => -2.5 * x),
        Number("DivideOp.Divide(Variable, float)", x => x.Divide(-2.5f), x => x / -2.5),
        Number("DivideOp.op_Division(Variable, float)", x => x / -2.5f, x => x / -2.5),
        Number("DivideOp.op_Division(float, Variable)", x => 2f / x, x => 2 / x, low: 0.5),
        Number("MaximumOp.Maximum(Variable, float)", x => x.Maximum(0.3f), x => Math.Max(x, 0.3f)),
        Number("MinimumOp.Minimum(Variable, float)", x => x.Minimum(0.3f), x => Math.Min(x, 0.3f)),
        Number("PowerOp.Power(Variable, float)", x => x.Power(2.5f), x => Math.Pow(x, 2.5), low: 0.1),
        Number("PowerOp.Power(Variable, float)", x => x.Power(3f), x => x * x * x),
        Number("PowerOp.Power(Variable, float)", x => x.Power(0f), x => 1),
        new("MaximumOp.Maximum(Variable, Variable)", [[3], [3]], v => v[0].Maximum(v[1]), g => g[0].Zip(g[1], (a, b) => (a + b + Math.Abs(a - b)) / 2)) { Values = _ => [1, 2, 3] },
        new("MinimumOp.Minimum(Variable, Variable)", [[3], [3]], v => v[0].Minimum(v[1]), g => g[0].Zip(g[1], (a, b) => (a + b - Math.Abs(a - b)) / 2)) { Values = _ => [1, 2, 3] },
    ];

    private static IEnumerable<OpCase> Broadcast(string method, Func<Variable, Variable, Variable> op, Func<double, double, double> twin, double low = -2)
        => from pair in Pairs
           select new OpCase(method + "(Variable, Variable)", [pair.A, pair.B], v => op(v[0], v[1]), g => g[0].Zip(g[1], twin)) { Low = low };

    private static OpCase Number(string method, Func<Variable, Variable> op, Func<double, double> twin, double low = -2)
        => new(method, [[3, 7]], v => op(v[0]), g => g[0].Map(twin)) { Low = low };
}
