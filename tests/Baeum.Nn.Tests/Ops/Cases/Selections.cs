using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Comparisons and operations that choose values.</summary>
internal static class Selections
{
    private static readonly float[] Rows = [2, 0, 2, 1], Zeros = [0, 1, 0, 2, -1, 0];

    public static IEnumerable<OpCase> Cases =>
    [
        .. Compare("Equal", (a, b) => a.Equal(b), (a, b) => a.Equal(b), (a, b) => a == b),
        .. Compare("NotEqual", (a, b) => a.NotEqual(b), (a, b) => a.NotEqual(b), (a, b) => a != b),
        .. Compare("Greater", (a, b) => a.Greater(b), (a, b) => a.Greater(b), (a, b) => a > b),
        .. Compare("GreaterOrEqual", (a, b) => a.GreaterOrEqual(b), (a, b) => a.GreaterOrEqual(b), (a, b) => a >= b),
        .. Compare("Less", (a, b) => a.Less(b), (a, b) => a.Less(b), (a, b) => a < b),
        .. Compare("LessOrEqual", (a, b) => a.LessOrEqual(b), (a, b) => a.LessOrEqual(b), (a, b) => a <= b),
        new("WhereOp.Where(Variable, Variable, Variable)", [[2, 3], [2, 3], [2, 3]], v => v[0].Where(v[1], v[2]), g => Grid.Of([2, 3], p => g[g[0][p] != 0 ? 1 : 2][p]))
        {
            Values = i => i == 0 ? Zeros : null,
            Differentiable = [1, 2],
        },
        new("WhereOp.Where(Variable, Variable, Variable)", [[2, 3], [3], []], v => v[0].Where(v[1], v[2]), g => Grid.Of([2, 3], p => g[g[0][p] != 0 ? 1 : 2][p]))
        {
            Values = i => i == 0 ? Zeros : null,
            Differentiable = [1, 2],
        },
        new("GatherOp.Gather(Variable, Variable)", [[3, 2], [2, 2]], v => v[0].Gather(v[1]), g => Grid.Of([2, 2, 2], p => g[0][(int)g[1][p[0], p[1]], p[2]]))
        {
            Values = i => i == 1 ? Rows : null,
            Differentiable = [0],
        },
        new("StepOp.Step(Variable, int)", [[2, 3, 4]], v => v[0].Step(1), g => Grid.Of([2, 4], p => g[0][p[0], 1, p[1]])),
        new("StepOp.Step(Variable, int)", [[2, 3]], v => v[0].Step(2).Add(v[0].Step(0)), g => Grid.Of([2], p => g[0][p[0], 2] + g[0][p[0], 0])),
        new("OneHotOp.OneHot(Variable, int)", [[2, 3]], v => v[0].OneHot(2), g => Grid.Of([2, 3, 2], p => g[0][p[0], p[1]] == p[2] ? 1 : 0)) { Values = _ => Zeros, Differentiable = [] },
    ];

    private static IEnumerable<OpCase> Compare(string name, Func<Variable, Variable, Variable> op, Func<Variable, float, Variable> withNumber, Func<double, double, bool> twin)
    {
        foreach (Shape b in new Shape[] { [6], [2, 1] })
            yield return new($"{name}Op.{name}(Variable, Variable)", [[6], b], v => op(v[0], v[1]), g => g[0].Zip(g[1], (x, y) => twin(x, y) ? 1 : 0))
            {
                Values = i => i == 0 ? Zeros : b.Size == 6 ? [0, 2, -1, 2, 1, 0] : [1, 0],
                Differentiable = [],
            };
        yield return new($"{name}Op.{name}(Variable, float)", [[6]], v => withNumber(v[0], 1f), g => g[0].Map(x => twin(x, 1) ? 1 : 0)) { Values = _ => Zeros, Differentiable = [] };
    }
}
