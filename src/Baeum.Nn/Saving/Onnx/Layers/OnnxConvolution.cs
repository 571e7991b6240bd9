using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Convolutions: Conv and ConvTranspose, with the channels first.</summary>
internal static class OnnxConvolution
{
    public static OnnxValue Write(ConvolutionLayer layer, OnnxValue x)
    {
        var kernel = x.Graph.Weight(layer.Weight("kernel")!, "channels_first", FiltersFirst);
        var y = Convolve(x.ChannelsFirst(layer.DataFormat), kernel, layer.Weight("bias"), layer.KernelSize, layer.Strides, layer.Padding, layer.DilationRate, layer.Groups, layer.Filters);
        return y.FromChannelsFirst(layer.DataFormat).Activate(layer.Activation);
    }

    public static OnnxValue Write(DepthwiseConvolutionLayer layer, OnnxValue x)
    {
        var y = EachChannel(x.ChannelsFirst(layer.DataFormat), layer.Weight("kernel")!, layer.Weight("bias"), layer.KernelSize, layer.Strides, layer.Padding, layer.DilationRate);
        return y.FromChannelsFirst(layer.DataFormat).Activate(layer.Activation);
    }

    public static OnnxValue Write(SeparableConvolutionLayer layer, OnnxValue x)
    {
        Parameter depthwise = layer.Weights[0], pointwise = layer.Weights[1];
        var each = EachChannel(x.ChannelsFirst(layer.DataFormat), depthwise, null, layer.KernelSize, layer.Strides, layer.Padding, layer.DilationRate);
        int[] one = [.. layer.KernelSize.Select(_ => 1)];
        var y = Convolve(each, x.Graph.Weight(pointwise, "channels_first", FiltersFirst), layer.Weight("bias"), one, one, "valid", one, 1, layer.Filters);
        return y.FromChannelsFirst(layer.DataFormat).Activate(layer.Activation);
    }

    public static OnnxValue Write(TransposedConvolutionLayer layer, OnnxValue x)
    {
        int axes = layer.KernelSize.Count;
        var first = x.ChannelsFirst(layer.DataFormat);
        // [window..., filters, channels] → [channels, filters, window...]
        var kernel = x.Graph.Weight(layer.Weight("kernel")!, "channels_first", w => w.Transpose([axes + 1, axes, .. Enumerable.Range(0, axes)]));
        var bias = layer.Weight("bias");
        int[] before = new int[axes], after = new int[axes], more = new int[axes];
        for (int axis = 0; axis < axes; axis++)
        {
            // Of (n - 1) · stride + extent positions, so many are cut off; below 0 there are too few.
            int stride = layer.Strides[axis], extent = (layer.KernelSize[axis] - 1) * layer.DilationRate[axis] + 1;
            int cut = (layer.Padding, layer.OutputPadding) switch
            {
                ("same", null) => extent - stride,
                ("same", { } given) => extent - extent % 2 - given[axis],
                (_, null) => extent - Math.Max(extent, stride),
                (_, { } given) => -given[axis],
            };
            (before[axis], after[axis], more[axis]) = cut >= 0 ? (cut / 2, cut - cut / 2, 0) : (0, 0, -cut);
        }
        var shape = layer.OutputShape(x.Shape);
        var result = layer.DataFormat == "channels_first" ? shape : shape.Without(^1).Insert(1, shape[^1]);
        var y = x.Graph.Node("ConvTranspose", [first, kernel, bias is null ? null : x.Graph.Weight(bias)], result,
            ("kernel_shape", layer.KernelSize.ToArray()), ("strides", layer.Strides.ToArray()), ("dilations", layer.DilationRate.ToArray()), ("pads", (int[])[.. before, .. after]), ("output_padding", more));
        return y.FromChannelsFirst(layer.DataFormat).Activate(layer.Activation);
    }

    /// <summary>A convolution over an input with the channels first.</summary>
    public static OnnxValue Convolve(OnnxValue x, OnnxValue kernel, Parameter? bias, Size size, Size strides, string padding, Size dilations, int groups, int filters)
    {
        var attributes = OnnxWindow.Of(x.Shape, size, strides, padding, dilations);
        if (groups > 1)
            attributes.Add(("group", groups));
        return x.Graph.Node("Conv", [x, kernel, bias is null ? null : x.Graph.Weight(bias)], OnnxWindow.Slide(x.Shape, size, strides, padding, dilations).With(1, filters), [.. attributes]);
    }

    /// <summary>[window..., channels, filters] → [filters, channels, window...]</summary>
    public static OnnxArray FiltersFirst(OnnxArray kernel)
        => kernel.Transpose([kernel.Shape.Rank - 1, kernel.Shape.Rank - 2, .. Enumerable.Range(0, kernel.Shape.Rank - 2)]);

    private static OnnxValue EachChannel(OnnxValue x, Parameter kernel, Parameter? bias, Size size, Size strides, string padding, Size dilations)
    {
        int axes = size.Count, channels = kernel.Shape[axes], filters = channels * kernel.Shape[axes + 1];
        // [window..., channels, multiplier] → [channels · multiplier, 1, window...]
        var each = x.Graph.Weight(kernel, "channels_first", w => w.Transpose([axes, axes + 1, .. Enumerable.Range(0, axes)]).Reshape([filters, 1, .. size]));
        return Convolve(x, each, bias, size, strides, padding, dilations, channels, filters);
    }
}
