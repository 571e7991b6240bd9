using Baeum.Data;
using static Baeum.Nn.Onnx.TensorProto.Types;

namespace Baeum.Nn;

/// <summary>Layers that prepare data.</summary>
internal static class OnnxPreprocessing
{
    public static OnnxValue Write(Rescaling layer, OnnxValue x)
    {
        OnnxValue Row(Numbers numbers) => numbers.Count == 1 ? x.Graph.Number(numbers[0]) : x.Graph.Constant([numbers.Count], [.. numbers.Select(n => (float)n)]);
        var y = x.Multiply(Row(layer.Scale));
        return layer.Offset.All(o => o == 0) ? y : y.Add(Row(layer.Offset));
    }

    /// <summary>(x - mean) / max(√variance, 1e-7), or the way back.</summary>
    public static OnnxValue Write(Normalization layer, OnnxValue x)
    {
        var shape = x.Shape;
        int[] kept = [.. layer.Axis.Select(a => shape.Axis(a))];
        for (int axis = 0; axis < shape.Rank; axis++)
            if (!kept.Contains(axis))
                shape = shape.With(axis, 1);
        OnnxValue Of(string name, Numbers? given)
            => given is not null ? x.Graph.Constant(given.Count == 1 ? [] : shape, [.. given.Select(n => (float)n)])
                : x.Graph.Weight(layer.Weight(name)!, $"{name}_{shape.Rank}", w => w.Reshape(w.Values.Length == 1 ? [] : shape));
        OnnxValue mean = Of("mean", layer.Mean), deviation = Of("variance", layer.Variance).Sqrt().Maximum(1e-7);
        return layer.Invert ? x.Multiply(deviation).Add(mean) : x.Subtract(mean).Divide(deviation);
    }

    public static OnnxValue Write(CategoryEncoding layer, OnnxValue[] inputs)
        => Encode(inputs[0], layer.NumTokens, layer.OutputMode, inputs.Length > 1 ? inputs[1] : null);

    /// <summary>The number of boundaries that a value is not below.</summary>
    public static OnnxValue Write(Discretization layer, OnnxValue x)
    {
        var graph = x.Graph;
        var each = x.Unsqueeze(x.Shape.Rank);
        double[] bounds = layer.BinBoundaries ?? throw OnnxLayers.Refuse(layer, "it has no boundaries yet", "Call Adapt(data) first, or give binBoundaries to the constructor.");
        var boundaries = graph.Constant([bounds.Length], [.. bounds.Select(b => (float)b)]);
        var shape = each.Shape.With(^1, bounds.Length);
        var reached = graph.Node("Not", [graph.Node("Less", [each, boundaries], shape, DataType.Bool)], shape, DataType.Bool).Cast(DataType.Float);
        var bins = reached.Sum(-1);
        return layer.OutputMode == "int" ? bins : Encode(bins, bounds.Length + 1, layer.OutputMode switch { "one_hot" => EncodingMode.OneHot, "multi_hot" => EncodingMode.MultiHot, _ => EncodingMode.Count }, null);
    }

    private static OnnxValue Encode(OnnxValue x, int tokens, EncodingMode mode, OnnxValue? weights)
    {
        var graph = x.Graph;
        var rows = graph.Node("OneHot", [x.Cast(DataType.Int64), graph.Integers(tokens), graph.Constant([2], [0, 1])], x.Shape.Insert(x.Shape.Rank, tokens), ("axis", -1));
        if (mode == EncodingMode.OneHot)
            return x.Shape.Rank > 1 && x.Shape[^1] == 1 ? rows.Squeeze(x.Shape.Rank - 1) : rows;
        if (mode == EncodingMode.Count && weights is not null)
            rows = rows.Multiply(weights.Unsqueeze(weights.Shape.Rank));
        return mode == EncodingMode.MultiHot ? rows.Max(-2) : rows.Sum(-2);
    }
}
