using static Baeum.Nn.Onnx.TensorProto.Types;

namespace Baeum.Nn;

/// <summary>Keras's sparsemax: max(x - τ, 0), with z the values in falling order, c their partial sums, k the number of those with 1 + j · zⱼ &gt; cⱼ and τ = (Σ c₁ … c_k - 1) / k.</summary>
internal static class OnnxSparsemax
{
    public static OnnxValue Write(OnnxValue x)
    {
        var graph = x.Graph;
        int n = x.Shape[^1], last = x.Shape.Rank - 1;
        var z = graph.Node("TopK", [x, graph.Integers(n)], [x.Shape, x.Shape], DataType.Float, null, ("axis", last))[0];
        var sums = graph.Node("CumSum", [z, graph.Integers(last)], x.Shape);
        var places = graph.Constant([n], [.. Enumerable.Range(1, n).Select(j => (float)j)]);
        var counts = z.Multiply(places).Add(1).Compare("Greater", sums);
        var threshold = sums.Multiply(counts).Sum(-1, keepDims: true).Subtract(1).Divide(counts.Sum(-1, keepDims: true));
        return x.Subtract(threshold).Map("Relu");
    }
}
