using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Interpolations: ONNX's Resize where it has them and lengths may be unknown, a product with the weights where the lengths are known.</summary>
internal static class OnnxResizing
{
    /// <summary>Images [batch, channels, ...] enlarged by whole factors.</summary>
    public static OnnxValue Enlarge(OnnxValue x, int[] factors, string interpolation)
    {
        if (interpolation == "nearest")
            return Resize(x, x.Graph.Constant([factors.Length + 2], [1, 1, .. factors.Select(f => (float)f)]), null, factors, ("mode", "nearest"), ("coordinate_transformation_mode", "asymmetric"), ("nearest_mode", "floor"));
        for (int i = 0; i < factors.Length; i++)
            if (x.Shape[i + 2] == Shape.Unknown)
                throw new NotSupportedException($"ONNX: '{interpolation}' interpolation needs images of a known size. Give the model an Input with a fixed height and width.");
            else
                x = OnnxTaps.Interpolate(x, i + 2, x.Shape[i + 2] * factors[i], interpolation, antialias: false);
        return x;
    }

    public static OnnxValue Write(Resizing layer, OnnxValue x)
    {
        var (h, w) = Known(layer, x, layer.DataFormat);
        var y = x.ChannelsFirst(layer.DataFormat);
        if (layer.CropToAspectRatio)
            y = Crop(y, h, w, layer.Height, layer.Width);
        else if (layer.PadToAspectRatio)
            y = Pad(y, h, w, layer.Height, layer.Width, layer.FillValue);
        y = OnnxTaps.Interpolate(y, 2, layer.Height, layer.Interpolation, layer.Antialias);
        return OnnxTaps.Interpolate(y, 3, layer.Width, layer.Interpolation, layer.Antialias).FromChannelsFirst(layer.DataFormat);
    }

    public static OnnxValue Write(CenterCrop layer, OnnxValue x)
    {
        var (h, w) = Known(layer, x, layer.DataFormat);
        var y = x.ChannelsFirst(layer.DataFormat);
        if (h >= layer.Height && w >= layer.Width)
            return Window(y, (h - layer.Height) / 2, (w - layer.Width) / 2, layer.Height, layer.Width).FromChannelsFirst(layer.DataFormat);
        y = Crop(y, h, w, layer.Height, layer.Width);
        y = OnnxTaps.Interpolate(y, 2, layer.Height, "bilinear", antialias: false);
        return OnnxTaps.Interpolate(y, 3, layer.Width, "bilinear", antialias: false).FromChannelsFirst(layer.DataFormat);
    }

    private static (int Height, int Width) Known(Layer layer, OnnxValue x, string format)
    {
        if (x.Shape.Rank != 4)
            throw OnnxLayers.Refuse(layer, $"it takes one image of shape {x.Shape} without a batch axis", "Give the model images of shape (height, width, channels) as samples.");
        int first = format == "channels_first" ? 2 : 1;
        return x.Shape[first..(first + 2)].IsKnown ? (x.Shape[first], x.Shape[first + 1])
            : throw OnnxLayers.Refuse(layer, $"the weights of its interpolation depend on the size of the images, which is unknown in {x.Shape}", "Give the model an Input with a fixed height and width.");
    }

    private static OnnxValue Crop(OnnxValue x, int h, int w, int height, int width)
    {
        int rows = Math.Max(Math.Min(h, (int)((double)w * height / width)), 1), columns = Math.Max(Math.Min(w, (int)((double)h * width / height)), 1);
        return Window(x, (h - rows) / 2, (w - columns) / 2, rows, columns);
    }

    private static OnnxValue Pad(OnnxValue x, int h, int w, int height, int width, double value)
    {
        int above = (Math.Max(h, (int)((double)w * height / width)) - h) / 2, before = (Math.Max(w, (int)((double)h * width / height)) - w) / 2;
        int[] sides = above > 0 ? [0, 0, above, 0] : [0, 0, 0, before];
        return x.Pad(sides, sides, value);
    }

    private static OnnxValue Window(OnnxValue x, int top, int left, int rows, int columns)
    {
        if (rows < x.Shape[2])
            x = x.Slice(2, top, top + rows);
        return columns < x.Shape[3] ? x.Slice(3, left, left + columns) : x;
    }

    private static OnnxValue Resize(OnnxValue x, OnnxValue scales, OnnxValue? sizes, int[] factors, params ReadOnlySpan<(string, object)> attributes)
    {
        var shape = x.Shape;
        for (int i = 0; i < factors.Length; i++)
            if (shape[i + 2] != Shape.Unknown)
                shape = shape.With(i + 2, shape[i + 2] * factors[i]);
        return x.Graph.Node("Resize", [x, null, scales, sizes], shape, attributes);
    }
}
