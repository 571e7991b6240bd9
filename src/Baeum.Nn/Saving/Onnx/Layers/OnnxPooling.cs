using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Pooling, with the channels first.</summary>
internal static class OnnxPooling
{
    public static OnnxValue Write(PoolingLayer layer, OnnxValue x) => Windows(x, OpOf(layer), layer.PoolSize, layer.Strides, layer.Padding, layer.DataFormat);

    public static OnnxValue Write(GlobalPoolingLayer layer, OnnxValue[] inputs)
    {
        var x = inputs[0].ChannelsFirst(layer.DataFormat);
        int[] positions = [.. Enumerable.Range(2, x.Shape.Rank - 2)];
        var y = layer is GlobalAveragePooling1D && inputs[0].Mask is { } mask ? MeanOfSteps(x, mask.Unsqueeze(1))
            : x.Reduce(OpOf(layer) == "MaxPool" ? "ReduceMax" : "ReduceMean", positions, keepDims: true);
        return layer.KeepDims ? y.FromChannelsFirst(layer.DataFormat) : y.Reshape((y, 0), (y, 1));
    }

    /// <summary>A given number of windows: equal ones where the length allows it, else each for itself.</summary>
    public static OnnxValue Write(AdaptivePoolingLayer layer, OnnxValue x)
    {
        var (size, format) = (layer.OutputSize, layer.DataFormat);
        var y = x.ChannelsFirst(format);
        for (int axis = 0; axis < size.Count; axis++)
            if (y.Shape[axis + 2] == Shape.Unknown)
                throw OnnxLayers.Refuse(layer, $"its windows depend on the length of axis {axis + 1}, which is unknown", "Give the model an Input with fixed lengths.");
        bool max = layer is AdaptiveMaxPooling1D or AdaptiveMaxPooling2D or AdaptiveMaxPooling3D;
        for (int axis = 0; axis < size.Count; axis++)
            y = max ? Maxima(y, axis + 2, size[axis]) : OnnxTaps.Average(y, axis + 2, size[axis]);
        return y.FromChannelsFirst(format);
    }

    private static OnnxValue Windows(OnnxValue x, string op, Size size, Size strides, string padding, string format)
    {
        var first = x.ChannelsFirst(format);
        return x.Graph.Node(op, [first], OnnxWindow.Slide(first.Shape, size, strides, padding), [.. OnnxWindow.Of(first.Shape, size, strides, padding)]).FromChannelsFirst(format);
    }

    private static OnnxValue MeanOfSteps(OnnxValue x, OnnxValue weights) => x.Multiply(weights).Sum(2, keepDims: true).Divide(weights.Sum(2, keepDims: true));

    private static OnnxValue Maxima(OnnxValue x, int axis, int length)
    {
        int n = x.Shape[axis];
        x.Graph.Afford(length);
        return OnnxMoves.Concat([.. Enumerable.Range(0, length).Select(i => Taps.Part(i, n, length)).Select(p => x.Slice(axis, p.First, p.End).Max(axis, keepDims: true))], axis);
    }

    private static string OpOf(Layer layer) => layer switch
    {
        MaxPooling1D or MaxPooling2D or MaxPooling3D or GlobalMaxPooling1D or GlobalMaxPooling2D or GlobalMaxPooling3D => "MaxPool",
        _ => "AveragePool",
    };
}
