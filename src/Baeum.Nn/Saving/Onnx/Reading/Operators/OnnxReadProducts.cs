using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Products with constant matrices become Dense layers, with the bias that is added behind them.</summary>
internal static class OnnxReadProducts
{
    /// <summary>alpha · A · B + beta · C</summary>
    public static OnnxOperand[] Gemm(OnnxNodeReader node)
    {
        if (node.Int("transA", 0) != 0)
            throw node.Refuse("Gemm with its first matrix transposed");
        var kernel = Matrix(node, 1);
        if (node.Int("transB", 0) != 0)
            kernel = kernel.Transpose(1, 0);
        float alpha = (float)node.Float("alpha", 1), beta = (float)node.Float("beta", 1);
        float[]? bias = node.Has(2) ? Spread([.. node.Constant(2).Values.Select(v => v * beta)], kernel.Shape[1], node) : null;
        return [Dense(node, alpha == 1 ? kernel : kernel with { Values = [.. kernel.Values.Select(v => v * alpha)] }, bias)];
    }

    public static OnnxOperand[] MatMul(OnnxNodeReader node)
    {
        if (!node[0].IsData && !node[1].IsData)
            return [OnnxReadMath.Computed(node, x => x[0].MatMul(x[1]), node[0], node[1])];
        if (node[1].IsData && node[0].IsData)
            return [node[0].Shape.Rank == node[1].Shape.Rank && node[0].Shape[^1] == node[1].Shape[^2]
                ? node.Operation(s => Shape.Broadcast(s[0][..^2], s[1][..^2]).Then([s[0][^2], s[1][^1]]), x => x[0].MatMul(x[1]), node[0], node[1])
                : throw node.Refuse($"a product of {node[0].Shape} and {node[1].Shape}")];
        var kernel = Matrix(node, 1);
        if (node.Import.OnlyUse(node.Node.Output[0]) is not var (next, at) || next.OpType != "Add" || next.Input.Count != 2
            || node.Import.Find(next.Input[1 - at])?.Floats is not { } bias || bias.Length != kernel.Shape[1] || node.Import.Find(next.Input[1 - at])!.Shape[^1] != bias.Length)
            return [Dense(node, kernel, null)];
        var y = Dense(node, kernel, bias);
        node.Import.Done(next, y);
        return [y];
    }

    private static OnnxOperand Dense(OnnxNodeReader node, OnnxArray kernel, float[]? bias)
    {
        var layer = new Dense(kernel.Shape[1]) { UseBias = bias is not null };
        var y = OnnxOperand.Data(node.Apply(layer, node.InOrder(node.Data(0))));
        node.Fill(layer, "kernel", kernel.Values);
        if (bias is not null)
            node.Fill(layer, "bias", bias);
        return y;
    }

    private static OnnxArray Matrix(OnnxNodeReader node, int input)
    {
        var (shape, values) = node.Constant(input);
        return shape.Rank == 2 ? new(shape, values) : throw node.Refuse($"a product with a constant of shape {shape}");
    }

    private static float[] Spread(float[] bias, int units, OnnxNodeReader node)
        => bias.Length == units ? bias : bias.Length == 1 ? [.. Enumerable.Repeat(bias[0], units)] : throw node.Refuse($"a bias of {bias.Length} values for {units} outputs");
}
