using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Normalisation of columns and of rows.</summary>
internal static class Normalizations
{
    private static readonly float[] Mask = [1, 0, 1, 1, 0, 1];
    private static readonly Variable MaskVariable = new([2, 3], Mask);
    private static readonly float[] Mean = new float[4], Variance = new float[4];

    private const string Batch = "BatchNormalizeOp.BatchNormalize(Variable, Variable, Variable, double, Variable, Span<float>, Span<float>)";
    private const string Given = "BatchNormalizeOp.BatchNormalize(Variable, Variable, Variable, Variable, Variable, double)";
    private const string Rows = "LayerNormalizeOp.LayerNormalize(Variable, Variable, Variable, double)";

    public static IEnumerable<OpCase> Cases =>
    [
        new(Batch, [[5, 4], [4], [4]], v => v[0].BatchNormalize(v[1], v[2], 1e-3, null, Mean, Variance), g => Columns(g[0], g[1], g[2], null)),
        new(Batch, [[2, 3, 4], [4]], v => v[0].BatchNormalize(v[1], null, 0.1, null, Mean, Variance), g => Columns(g[0], g[1], null, null, 0.1)),
        new(Batch, [[2, 3, 4], [4]], v => v[0].BatchNormalize(null, v[1], 1e-3, null, Mean, Variance), g => Columns(g[0], null, g[1], null)),
        new(Batch, [[2, 3, 4]], v => v[0].BatchNormalize(null, null, 1e-3, null, Mean, Variance), g => Columns(g[0], null, null, null)),
        new(Batch, [[2, 3, 4], [4], [4]], v => v[0].BatchNormalize(v[1], v[2], 1e-3, MaskVariable, Mean, Variance), g => Columns(g[0], g[1], g[2], Mask)),
        new(Given, [[5, 4], [4], [4], [4], [4]], v => v[0].BatchNormalize(v[3], v[4], v[1], v[2]), g => Apply(g[0], g[3], g[4], g[1], g[2], 1e-3)) { Low = 0.3, Differentiable = [0, 1, 2] },
        new(Given, [[5, 4], [4], [4]], v => v[0].BatchNormalize(v[1], v[2], null, null, 0.2), g => Apply(g[0], g[1], g[2], null, null, 0.2)) { Low = 0.3, Differentiable = [0] },
        new(Rows, [[5, 4], [4], [4]], v => v[0].LayerNormalize(v[1], v[2]), g => Standardize(g[0], g[1], g[2])),
        new(Rows, [[2, 3, 4], [4]], v => v[0].LayerNormalize(v[1], null), g => Standardize(g[0], g[1], null)),
        new(Rows, [[2, 3, 4], [4]], v => v[0].LayerNormalize(null, v[1]), g => Standardize(g[0], null, g[1])),
        new(Rows, [[3, 33]], v => v[0].LayerNormalize(null, null, 0.1), g => Standardize(g[0], null, null, 0.1)),
    ];

    private static Grid Columns(Grid x, Grid? gamma, Grid? beta, float[]? mask, double epsilon = 1e-3)
    {
        int n = x.Shape[^1], rows = x.Values.Length / n;
        var flat = x.Reshape([rows, n]);
        double count = mask?.Sum() ?? rows;
        double Average(int column, Func<double, double> f) => Enumerable.Range(0, rows).Sum(r => (mask?[r] ?? 1) * f(flat[r, column])) / count;
        var mean = Grid.Of([n], p => Average(p[0], v => v));
        var variance = Grid.Of([n], p => Average(p[0], v => Math.Pow(v - mean[p], 2)));
        return Apply(x, mean, variance, gamma, beta, epsilon);
    }

    private static Grid Apply(Grid x, Grid mean, Grid variance, Grid? gamma, Grid? beta, double epsilon)
        => Grid.Of(x.Shape, p => (x[p] - mean[p]) / Math.Sqrt(variance[p] + epsilon) * (gamma?[p] ?? 1) + (beta?[p] ?? 0));

    private static Grid Standardize(Grid x, Grid? gamma, Grid? beta, double epsilon = 1e-3)
    {
        var mean = x.Reduce([-1], true, v => v.Average());
        var variance = x.Reduce([-1], true, v => v.Select(a => Math.Pow(a - v.Average(), 2)).Average());
        return Apply(x, mean, variance, gamma, beta, epsilon);
    }
}
