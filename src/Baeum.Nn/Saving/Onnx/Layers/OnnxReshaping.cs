using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Layers that only move values.</summary>
internal static class OnnxReshaping
{
    public static OnnxValue Write(Flatten layer, OnnxValue x)
        => x.Shape.Rank == 2 ? x : x.Graph.Node("Flatten", [x], layer.OutputShape(x.Shape), ("axis", 1));

    public static OnnxValue Write(Reshape layer, OnnxValue x)
        => x.Reshape([(x, 0), .. layer.OutputShape(x.Shape)[1..].Select((n, i) => n != Shape.Unknown ? n : i + 1 < x.Shape.Rank && layer.TargetShape[i] != -1 ? (x, i + 1) : OnnxDim.Rest)]);

    public static OnnxValue Write(Permute layer, OnnxValue x) => x.Transpose([0, .. layer.Dims]);

    public static OnnxValue Write(RepeatVector layer, OnnxValue x) => x.Unsqueeze(1).Expand((x, 0), layer.N, (x, 1));

    public static OnnxValue Write(CroppingLayer layer, OnnxValue x)
    {
        for (int axis = 0; axis < layer.Cropping.Axes; axis++)
            if (layer.Cropping.Before(axis) + layer.Cropping.After(axis) > 0)
                x = x.Cut(axis + First(layer.DataFormat), layer.Cropping.Before(axis), layer.Cropping.After(axis));
        return x;
    }

    public static OnnxValue Write(PaddingLayer layer, OnnxValue x)
    {
        int[] before = new int[x.Shape.Rank], after = new int[x.Shape.Rank];
        for (int axis = 0; axis < layer.Padding.Axes; axis++)
            (before[axis + First(layer.DataFormat)], after[axis + First(layer.DataFormat)]) = (layer.Padding.Before(axis), layer.Padding.After(axis));
        return x.Pad(before, after);
    }

    public static OnnxValue Write(UpSampling1D layer, OnnxValue x) => OnnxResizing.Enlarge(x.ChannelsFirst(), [layer.Size], "nearest").FromChannelsFirst();

    public static OnnxValue Write(UpSamplingLayer layer, OnnxValue x)
    {
        string interpolation = layer is UpSampling2D images ? images.Interpolation : "nearest";
        var first = x.ChannelsFirst(layer.DataFormat);
        return OnnxResizing.Enlarge(first, [.. layer.Size], interpolation).FromChannelsFirst(layer.DataFormat);
    }

    private static int First(string format) => format == "channels_first" ? 2 : 1;
}
