using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Reductions over all, one or several axes, with and without keeping them.</summary>
internal static class Reductions
{
    public static IEnumerable<OpCase> Cases =>
    [
        .. Over("SumOp.Sum", (x, axis, keep) => x.Sum(axis, keep), (x, axes, keep) => x.Sum(axes, keep), v => v.Sum()),
        .. Over("MeanOp.Mean", (x, axis, keep) => x.Mean(axis, keep), (x, axes, keep) => x.Mean(axes, keep), v => v.Average()),
        .. Over("MaxOp.Max", (x, axis, keep) => x.Max(axis, keep), (x, axes, keep) => x.Max(axes, keep), v => v.Max()),
        .. Over("MinOp.Min", (x, axis, keep) => x.Min(axis, keep), (x, axes, keep) => x.Min(axes, keep), v => v.Min()),
        .. Over("LogSumExpOp.LogSumExp", (x, axis, keep) => x.LogSumExp(axis, keep), (x, axes, keep) => x.LogSumExp(axes, keep), v => Math.Log(v.Sum(Math.Exp))),
        new("MaxOp.Max(Variable, int?, bool)", [[3]], v => v[0].Max(), g => g[0].Reduce([], false, v => v.Sum(x => x + Math.Abs(x - 2)) / 3)) { Values = _ => [2, 2, 2], Differentiable = [0] },
    ];

    private static IEnumerable<OpCase> Over(
        string method, Func<Variable, int?, bool, Variable> one, Func<Variable, int[], bool, Variable> several, Func<double[], double> twin)
    {
        foreach (bool keep in new[] { false, true })
        {
            foreach (int? axis in new int?[] { null, 0, 1, -1 })
                yield return new(method + "(Variable, int?, bool)", [[2, 3, 4]], v => one(v[0], axis, keep), g => g[0].Reduce(axis is { } a ? [a] : [], keep, twin));
            foreach (int[] axes in new int[][] { [0, 1], [-1, 1], [0, 2], [0, 1, 2] })
                yield return new(method + "(Variable, ReadOnlySpan<int>, bool)", [[2, 3, 4]], v => several(v[0], axes, keep), g => g[0].Reduce(axes, keep, twin));
        }
    }
}
