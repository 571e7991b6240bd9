using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Conv and ConvTranspose become Keras's layers with the channels last.</summary>
internal static class OnnxReadConvolution
{
    public static OnnxOperand[] Convolution(OnnxNodeReader node)
    {
        var (shape, values) = node.Constant(1);
        var x = node.Data(0);
        if (shape.Rank < 3)
            throw node.Refuse($"a kernel of shape {shape}");
        var window = OnnxReadWindow.Of(node, x.Shape, shape[2..].ToArray());
        int groups = node.Int("group", 1), channels = x.Shape[1], filters = shape[0];
        bool each = groups > 1 && groups == channels && shape[1] == 1 && filters % groups == 0 && window.Axes < 3;
        bool bias = node.Has(2);
        Size size = window.Size, strides = window.Strides, dilations = window.Dilations;
        Layer layer = (window.Axes, each) switch
        {
            (1, true) => new DepthwiseConv1D(size, strides, window.Padding, filters / groups) { DilationRate = dilations, UseBias = bias },
            (2, true) => new DepthwiseConv2D(size, strides, window.Padding, filters / groups) { DilationRate = dilations, UseBias = bias },
            (1, _) => new Conv1D(filters, size, strides, window.Padding) { DilationRate = dilations, Groups = groups, UseBias = bias },
            (2, _) => new Conv2D(filters, size, strides, window.Padding) { DilationRate = dilations, Groups = groups, UseBias = bias },
            _ => new Conv3D(filters, size, strides, window.Padding) { DilationRate = dilations, Groups = groups, UseBias = bias },
        };
        var y = node.Apply(layer, window.Padded(node, node.InOrder(x, Last(x.Shape.Rank)), 0));
        int[] spatial = [.. Enumerable.Range(2, window.Axes)];
        // [filters, channels, window...] → [window..., channels, filters], or [window..., channels, multiplier]
        var kernel = each
            ? new OnnxArray(shape, values).Reshape([groups, filters / groups, .. shape[2..]]).Transpose([.. spatial, 0, 1])
            : new OnnxArray(shape, values).Transpose([.. spatial, 1, 0]);
        node.Fill(layer, "kernel", kernel.Values);
        if (bias)
            node.Fill(layer, "bias", node.Constant(2).Values);
        return [OnnxOperand.Data(y, First(x.Shape.Rank))];
    }

    public static OnnxOperand[] Transposed(OnnxNodeReader node)
    {
        var (shape, values) = node.Constant(1);
        var x = node.Data(0);
        var window = OnnxReadWindow.Of(node, x.Shape, shape.Rank > 2 ? shape[2..].ToArray() : throw node.Refuse($"a kernel of shape {shape}"));
        if (node.Int("group", 1) != 1 || node.Find("output_shape") is not null || node.Text("auto_pad", "NOTSET") != "NOTSET")
            throw node.Refuse("ConvTranspose with groups, output_shape or auto_pad");
        bool bias = node.Has(2);
        Size size = window.Size, strides = window.Strides, dilations = window.Dilations, more = node.Ints("output_padding") ?? new int[window.Axes];
        TransposedConvolutionLayer layer = window.Axes switch
        {
            1 => new Conv1DTranspose(shape[1], size, strides) { DilationRate = dilations, OutputPadding = more, UseBias = bias },
            2 => new Conv2DTranspose(shape[1], size, strides) { DilationRate = dilations, OutputPadding = more, UseBias = bias },
            _ => new Conv3DTranspose(shape[1], size, strides) { DilationRate = dilations, OutputPadding = more, UseBias = bias },
        };
        var y = node.Apply(layer, node.InOrder(x, Last(x.Shape.Rank)));
        node.Fill(layer, "kernel", new OnnxArray(shape, values).Transpose([.. Enumerable.Range(2, window.Axes), 1, 0]).Values);
        if (bias)
            node.Fill(layer, "bias", node.Constant(2).Values);
        if (window.Before.Concat(window.After).Any(n => n > 0))
        {
            var edges = Edges.Pairs([.. window.Before.Zip(window.After)]);
            y = node.Apply(window.Axes switch { 1 => new Cropping1D(edges), 2 => new Cropping2D(edges), _ => new Cropping3D(edges) }, y);
        }
        return [OnnxOperand.Data(y, First(x.Shape.Rank))];
    }

    /// <summary>The order of axes with the channels last.</summary>
    public static int[] Last(int rank) => [0, .. Enumerable.Range(2, rank - 2), 1];

    /// <summary>Where the axes of [batch, channels, ...] are when the channels are last.</summary>
    public static int[] First(int rank) => [0, rank - 1, .. Enumerable.Range(1, rank - 2)];
}
