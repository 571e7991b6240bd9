using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Normalising layers as they predict.</summary>
internal static class OnnxNormalization
{
    /// <summary>BatchNormalization with the moving statistics, channels second.</summary>
    public static OnnxValue Write(BatchNormalization layer, OnnxValue x)
    {
        var graph = x.Graph;
        int axis = x.Shape.Axis(layer.Axis), channels = layer.Weight("moving_mean")!.Size;
        var first = x.MoveAxis(axis, 1);
        OnnxValue Of(string name, float otherwise) => layer.Weight(name) is { } weight ? graph.Weight(weight) : graph.Repeated([channels], otherwise);
        return graph.Node("BatchNormalization", [first, Of("gamma", 1), Of("beta", 0), Of("moving_mean", 0), Of("moving_variance", 1)], first.Shape, ("epsilon", layer.Epsilon)).MoveAxis(1, axis);
    }

    public static OnnxValue Write(LayerNormalization layer, OnnxValue x)
    {
        var (order, lengths) = Last(x.Shape, layer.Axis);
        var rows = x.Transpose(order);
        int axis = x.Shape.Rank - layer.Axis.Count;
        OnnxValue? Of(string name) => layer.Weight(name) is { } weight ? x.Graph.Weight(weight, $"{weight.Name}_{lengths.Rank}", w => w.Reshape(lengths)) : null;
        OnnxValue y;
        if (layer.RmsScaling)
        {
            Axes axes = Enumerable.Range(axis, lengths.Rank).ToArray();
            var variance = rows.Subtract(rows.Mean(axes, keepDims: true)).Square().Mean(axes, keepDims: true);
            y = rows.Divide(variance.Add(layer.Epsilon).Sqrt()).Multiply(Of("gamma")!);
        }
        else
        {
            var scale = Of("gamma") ?? x.Graph.Repeated(lengths, 1);
            y = x.Graph.Node("LayerNormalization", [rows, scale, Of("beta")], rows.Shape, ("axis", axis), ("epsilon", layer.Epsilon));
        }
        return y.Transpose(OnnxMoves.Inverse(order));
    }

    /// <summary>The groups of a sample as channels of an InstanceNormalization.</summary>
    public static OnnxValue Write(GroupNormalization layer, OnnxValue x)
    {
        var graph = x.Graph;
        int axis = x.Shape.Axis(layer.Axis), channels = x.Shape[axis], groups = layer.Groups == -1 ? channels : layer.Groups;
        var first = x.MoveAxis(axis, 1);
        var grouped = first.Reshape((first, 0), groups, OnnxDim.Rest);
        var y = graph.Node("InstanceNormalization", [grouped, graph.Repeated([groups], 1), graph.Repeated([groups], 0)], grouped.Shape, ("epsilon", layer.Epsilon))
            .Reshape(OnnxDim.Of(first, 0, first.Shape.Rank));
        return y.MoveAxis(1, -1).MultiplyWeight(layer, "gamma").AddWeight(layer, "beta").MoveAxis(-1, axis);
    }

    public static OnnxValue Write(RMSNormalization layer, OnnxValue x)
    {
        var (order, lengths) = Last(x.Shape, layer.Axis);
        var rows = x.Transpose(order);
        Axes axes = Enumerable.Range(x.Shape.Rank - lengths.Rank, lengths.Rank).ToArray();
        var scale = x.Graph.Weight(layer.Weight("scale")!, $"scale_{lengths.Rank}", w => w.Reshape(lengths));
        return rows.Divide(rows.Square().Mean(axes, keepDims: true).Add(layer.Epsilon).Sqrt()).Multiply(scale).Transpose(OnnxMoves.Inverse(order));
    }

    public static OnnxValue Write(UnitNormalization layer, OnnxValue x)
        => x.Divide(x.Square().Sum(layer.Axis, keepDims: true).Maximum(1e-12).Sqrt());

    /// <summary>The normalised axes behind the others, and their lengths.</summary>
    private static (int[] Order, Shape Lengths) Last(Shape x, Axes axes)
    {
        int[] last = [.. axes.Select(a => x.Axis(a)).Order()];
        return ([.. Enumerable.Range(0, x.Rank).Except(last), .. last], [.. last.Select(a => x[a])]);
    }
}
