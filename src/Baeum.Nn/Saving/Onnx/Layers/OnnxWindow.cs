using Baeum.Data;

namespace Baeum.Nn;

/// <summary>How windows slide, in the attributes of ONNX's Conv and pooling.</summary>
internal static class OnnxWindow
{
    /// <summary>The attributes for windows over an input with the channels first.</summary>
    public static List<(string Name, object Value)> Of(Shape x, Size size, Size strides, string padding, Size? dilations = null)
    {
        var attributes = new List<(string, object)> { ("kernel_shape", size.ToArray()), ("strides", strides.ToArray()) };
        if (dilations is { } rates && !rates.IsAll(1))
            attributes.Add(("dilations", rates.ToArray()));
        int[] extents = [.. Enumerable.Range(0, size.Count).Select(axis => (size[axis] - 1) * (dilations?[axis] ?? 1) + 1)];
        if (padding == "causal")
            attributes.Add(("pads", new[] { extents[0] - 1, 0 }));
        else if (padding == "same" && Enumerable.Range(0, size.Count).Any(axis => x[axis + 2] == Shape.Unknown && strides[axis] > 1))
            attributes.Add(("auto_pad", "SAME_UPPER"));
        else if (padding == "same")
            attributes.Add(("pads", Same(x, extents, strides)));
        return attributes;
    }

    /// <summary>Spatial lengths after the windows; the shape has the channels first.</summary>
    public static Shape Slide(Shape x, Size size, Size strides, string padding, Size? dilations = null)
    {
        for (int axis = 0; axis < size.Count; axis++)
            if (x[axis + 2] is var n and not Shape.Unknown)
                x = x.With(axis + 2, padding == "valid" ? (n - ((size[axis] - 1) * (dilations?[axis] ?? 1) + 1)) / strides[axis] + 1 : (n + strides[axis] - 1) / strides[axis]);
        return x;
    }

    /// <summary>Zeros before all axes and after them, so that there are ⌈n / stride⌉ windows, the odd zero behind.</summary>
    private static int[] Same(Shape x, int[] extents, Size strides)
    {
        int[] all = [.. extents.Select((extent, axis) =>
        {
            int n = x[axis + 2], stride = strides[axis];
            // With a stride of 1 the number of zeros does not depend on the length.
            return n == Shape.Unknown ? extent - 1 : Math.Max(((n + stride - 1) / stride - 1) * stride + extent - n, 0);
        })];
        return [.. all.Select(n => n / 2), .. all.Select(n => n - n / 2)];
    }
}
