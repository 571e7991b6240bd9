using static Baeum.Nn.Onnx.TensorProto.Types;

namespace Baeum.Nn;

/// <summary>Products with a kernel.</summary>
internal static class OnnxDense
{
    /// <summary>Gemm for matrices, else MatMul and Add.</summary>
    public static OnnxValue Write(Dense layer, OnnxValue x)
    {
        var (graph, kernel, bias) = (x.Graph, x.Graph.Weight(layer.Weight("kernel")!), layer.Weight("bias"));
        var y = x.Shape.Rank == 2
            ? graph.Node("Gemm", [x, kernel, bias is null ? null : graph.Weight(bias)], [x.Shape[0], layer.Units])
            : x.MatMul(kernel).AddWeight(layer, "bias");
        return y.Activate(layer.Activation);
    }

    public static OnnxValue Write(EinsumDense layer, OnnxValue x)
    {
        string equation = layer.Equation.Replace(" ", "");
        var y = x.Graph.Node("Einsum", [x, x.Graph.Weight(layer.Weight("kernel")!)], layer.OutputShape(x.Shape), ("equation", equation));
        return y.AddWeight(layer, "bias").Activate(layer.Activation);
    }

    /// <summary>The vectors of token numbers.</summary>
    public static OnnxValue Write(Embedding layer, OnnxValue x)
        => x.Graph.Node("Gather", [x.Graph.Weight(layer.Weight("embeddings")!), x.Cast(DataType.Int64)], layer.OutputShape(x.Shape), ("axis", 0));

    /// <summary>Where a token is not padding.</summary>
    public static OnnxValue? Mask(Embedding layer, OnnxValue[] inputs) => layer.MaskZero ? inputs[0].NotEqual(0) : null;
}
