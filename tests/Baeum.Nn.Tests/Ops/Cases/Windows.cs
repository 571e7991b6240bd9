using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Convolutions and pooling, against sums over all positions and taps.</summary>
internal static class Windows
{
    private const string Convolve = "ConvolveOp.Convolve(Variable, Variable, Variable, Activation, Size, String, Size)";
    private const string Depthwise = "ConvolveDepthwiseOp.ConvolveDepthwise(Variable, Variable, Variable, Activation, Size, String, Size)";
    private const string Transposed = "ConvolveTransposedOp.ConvolveTransposed(Variable, Variable, Shape, Size, Size)";
    private const string Max = "PoolOp.MaxPool(Variable, Size, Size, String)", Average = "PoolOp.AveragePool(Variable, Size, Size, String)";

    private static readonly Activation Tanh = "tanh", Sigmoid = "sigmoid", Relu = "relu", Elu = "elu";

    public static IEnumerable<OpCase> Cases =>
    [
        Convolution([2, 7, 3], [3, 3, 2], null, z => z, 1, "valid", 1),
        Convolution([2, 7, 2], [4, 2, 3], Tanh, Math.Tanh, 2, "same", 1),
        Convolution([2, 8, 2], [3, 2, 2], Relu, z => Math.Max(z, 0), 1, "causal", 2),
        Convolution([2, 5, 6, 2], [3, 2, 2, 3], Sigmoid, z => 1 / (1 + Math.Exp(-z)), 1, "same", 1),
        Convolution([1, 7, 6, 4], [3, 3, 2, 4], Elu, z => z > 0 ? z : Math.Exp(z) - 1, 2, "valid", 1),
        Convolution([2, 6, 7, 1], [2, 3, 1, 5], null, z => z, 1, "same", 2),
        Convolution([1, 3, 4, 3, 2], [2, 2, 2, 2, 2], Tanh, Math.Tanh, 1, "same", 1),
        new(Convolve, [[2, 5, 3], [2, 3, 2]], v => v[0].Convolve(v[1]), g => Sum(g[0], g[1], null, 1, "valid", 1)),
        DepthwiseConvolution([2, 7, 3], [3, 3, 1], null, z => z, 1, "valid", 1),
        DepthwiseConvolution([2, 5, 6, 2], [3, 3, 2, 2], Relu, z => Math.Max(z, 0), 2, "same", 1),
        DepthwiseConvolution([1, 6, 5, 3], [2, 2, 3, 1], Tanh, Math.Tanh, 1, "same", 2),
        TransposedConvolution([2, 4, 3], [3, 2, 3], [2, 8, 2], 2, 1),
        TransposedConvolution([1, 3, 4, 2], [3, 2, 3, 2], [1, 7, 9, 3], 2, 1),
        TransposedConvolution([1, 3, 3, 2], [2, 2, 2, 2], [1, 5, 5, 2], 1, 2),
        Pool(Max, [2, 7, 3], 3, 2, "valid"),
        Pool(Max, [2, 5, 6, 2], (2, 3), 2, "same"),
        Pool(Max, [1, 4, 4, 4, 2], 2, default, "valid"),
        Pool(Average, [2, 7, 3], 3, 2, "same"),
        Pool(Average, [2, 5, 6, 2], (2, 2), default, "valid"),
        Pool(Average, [1, 3, 4, 3, 2], 3, 1, "same"),
    ];

    private static OpCase Convolution(Shape x, Shape kernel, Activation? activation, Func<double, double> twin, int stride, string padding, int dilation)
    {
        Size strides = Every(stride, x), dilations = Every(dilation, x);
        return new(Convolve, [x, kernel, [kernel[^1]]], v => v[0].Convolve(v[1], v[2], activation, strides, padding, dilations), g => Sum(g[0], g[1], g[2], stride, padding, dilation).Map(twin));
    }

    private static OpCase DepthwiseConvolution(Shape x, Shape kernel, Activation? activation, Func<double, double> twin, int stride, string padding, int dilation)
    {
        Size strides = Every(stride, x), dilations = Every(dilation, x);
        int multiplier = kernel[^1];
        return new(Depthwise, [x, kernel, [kernel[^2] * multiplier]], v => v[0].ConvolveDepthwise(v[1], v[2], activation, strides, padding, dilations),
            g => Sum(g[0], Expanded(g[1]), g[2], stride, padding, dilation).Map(twin));

        // A depthwise kernel is a whole one that is zero between different channels.
        Grid Expanded(Grid k) => Grid.Of([.. k.Shape[..^1], kernel[^2] * multiplier], p => p[^1] / multiplier == p[^2] ? k[[.. p[..^1], p[^1] % multiplier]] : 0);
    }

    private static OpCase TransposedConvolution(Shape x, Shape kernel, Shape y, int stride, int dilation)
    {
        Size strides = Every(stride, x), dilations = Every(dilation, x);
        return new(Transposed, [x, kernel], v => v[0].ConvolveTransposed(v[1], y, strides, dilations), g => Grid.Of(y, o =>
        {
            double sum = 0;
            Visit(x[1..^1], i => Visit(kernel[..^2], t =>
            {
                for (int axis = 0; axis < i.Length; axis++)
                    if (i[axis] * stride + t[axis] * dilation - Math.Max((x[axis + 1] - 1) * stride + (kernel[axis] - 1) * dilation + 1 - y[axis + 1], 0) / 2 != o[axis + 1])
                        return;
                for (int c = 0; c < x[^1]; c++)
                    sum += g[0][[o[0], .. i, c]] * g[1][[.. t, o[^1], c]];
            }));
            return sum;
        }));
    }

    private static OpCase Pool(string op, Shape x, Size size, Size strides, string padding)
    {
        int[] lengths = size.Count == 1 ? [.. Enumerable.Repeat(size[0], x.Rank - 2)] : [.. size], steps = strides.Count == 0 ? lengths : strides.Count == 1 ? [.. Enumerable.Repeat(strides[0], x.Rank - 2)] : [.. strides];
        (size, strides) = (lengths, steps);
        return new(op, [x], v => op == Max ? v[0].MaxPool(size, strides, padding) : v[0].AveragePool(size, strides, padding), g => Grid.Of(Result(x, lengths, steps, padding, 1, x[^1]), o =>
        {
            var seen = new List<double>();
            Visit(lengths, t =>
            {
                if (At(x, lengths, steps, padding, 1, o, t) is { } position)
                    seen.Add(g[0][[o[0], .. position, o[^1]]]);
            });
            return op == Max ? seen.Max() : seen.Average();
        }));
    }

    /// <summary>A convolution written out.</summary>
    private static Grid Sum(Grid x, Grid kernel, Grid? bias, int stride, string padding, int dilation)
    {
        var size = kernel.Shape[..^2];
        int[] steps = [.. Enumerable.Repeat(stride, size.Rank)];
        int group = kernel.Shape[^2], perGroup = kernel.Shape[^1] / (x.Shape[^1] / group);
        return Grid.Of(Result(x.Shape, [.. size], steps, padding, dilation, kernel.Shape[^1]), o =>
        {
            double sum = bias?[o[^1]] ?? 0;
            Visit(size, t =>
            {
                if (At(x.Shape, [.. size], steps, padding, dilation, o, t) is { } position)
                    for (int c = 0; c < group; c++)
                        sum += x[[o[0], .. position, o[^1] / perGroup * group + c]] * kernel[[.. t, c, o[^1]]];
            });
            return sum;
        });
    }

    private static Shape Result(Shape x, int[] size, int[] strides, string padding, int dilation, int filters)
        => [x[0], .. size.Select((n, axis) => padding == "valid" ? (x[axis + 1] - (n - 1) * dilation - 1) / strides[axis] + 1 : (x[axis + 1] + strides[axis] - 1) / strides[axis]), filters];

    /// <summary>Where in x result o looks through tap t, or null where that is outside.</summary>
    private static int[]? At(Shape x, int[] size, int[] strides, string padding, int dilation, int[] o, int[] t)
    {
        var position = new int[size.Length];
        for (int axis = 0; axis < size.Length; axis++)
        {
            int n = x[axis + 1], extent = (size[axis] - 1) * dilation + 1, count = (n + strides[axis] - 1) / strides[axis];
            int before = padding switch { "same" => Math.Max((count - 1) * strides[axis] + extent - n, 0) / 2, "causal" => extent - 1, _ => 0 };
            position[axis] = o[axis + 1] * strides[axis] + t[axis] * dilation - before;
            if (position[axis] < 0 || position[axis] >= n)
                return null;
        }
        return position;
    }

    private static void Visit(Shape lengths, Action<int[]> visit) => Grid.Of(lengths, p =>
    {
        visit(p);
        return 0;
    });

    private static Size Every(int number, Shape x) => Enumerable.Repeat(number, x.Rank - 2).ToArray();
}
