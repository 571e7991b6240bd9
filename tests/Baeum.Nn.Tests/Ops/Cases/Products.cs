using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Matrix products and the dense layer's operation.</summary>
internal static class Products
{
    private static readonly Activation Tanh = "tanh", Sigmoid = "sigmoid", Relu = "relu", Elu = "elu", Linear = "linear";

    public static IEnumerable<OpCase> Cases =>
    [
        MatMul([2, 3], [3, 4]),
        MatMul([3, 2], [3, 4], transposeA: true),
        MatMul([2, 3], [4, 3], transposeB: true),
        MatMul([3, 2], [4, 3], true, true),
        MatMul([3, 3], [3, 3]),
        MatMul([2, 4, 2, 3], [3, 2]),
        MatMul([2, 2, 3], [3, 2], transposeB: false),
        MatMul([2, 3, 2], [3, 2], transposeA: true),
        MatMul([2, 2, 3], [2, 3, 2]),
        MatMul([2, 3, 2], [2, 2, 3], true, true),
        MatMul([2, 1, 2, 3], [3, 3, 2]),
        MatMul([2, 3], [4, 3, 2]),
        MatMul([3, 2], [4, 2, 3], true, true),
        MatMul([1, 2, 3], [2, 4, 3], transposeB: true),
        Dense([4, 3], Linear, x => x),
        Dense([4, 3], null, x => x),
        Dense([2, 2, 3], Tanh, Math.Tanh),
        Dense([4, 3], Sigmoid, x => 1 / (1 + Math.Exp(-x))),
        Dense([4, 3], Relu, x => Math.Max(x, 0)),
        Dense([4, 3], Elu, x => x > 0 ? x : Math.Exp(x) - 1),
        Dense([5], Tanh, Math.Tanh),
        new("DenseOp.Dense(Variable, Variable, Variable, Activation)", [[4, 3], [3, 2]], v => v[0].Dense(v[1], null, Tanh), g => Product(g[0], g[1], false, false).Map(Math.Tanh)),
    ];

    private static OpCase Dense(Shape x, Activation? activation, Func<double, double> twin)
        => new("DenseOp.Dense(Variable, Variable, Variable, Activation)", [x, [x[^1], 2], [2]], v => v[0].Dense(v[1], v[2], activation),
            g => Product(g[0].Reshape(x.Rank == 1 ? [1, x[0]] : x), g[1], false, false).Zip(g[2], (z, b) => twin(z + b)).Reshape(x.With(^1, 2)));

    private static OpCase MatMul(Shape a, Shape b, bool transposeA = false, bool transposeB = false)
        => new("MatMulOp.MatMul(Variable, Variable, bool, bool)", [a, b], v => v[0].MatMul(v[1], transposeA, transposeB), g => Product(g[0], g[1], transposeA, transposeB));

    private static Grid Product(Grid a, Grid b, bool transposeA, bool transposeB)
    {
        int m = a.Shape[transposeA ? ^1 : ^2], k = a.Shape[transposeA ? ^2 : ^1], n = b.Shape[transposeB ? ^2 : ^1];
        var batch = Grid.Of(a.Shape[..^2], _ => 0).Zip(Grid.Of(b.Shape[..^2], _ => 0), (_, _) => 0).Shape;
        return Grid.Of([.. batch, m, n], p =>
        {
            double sum = 0;
            for (int i = 0; i < k; i++)
                sum += a[[.. p[..^2], transposeA ? i : p[^2], transposeA ? p[^2] : i]] * b[[.. p[..^2], transposeB ? p[^1] : i, transposeB ? i : p[^1]]];
            return sum;
        });
    }
}
