using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Windows that slide over the spatial axes of x [batch, ..., channels], from Keras's words.</summary>
internal static class Sliding
{
    /// <summary>The padding that a word means.</summary>
    public static WindowPadding Padding(string padding) => padding switch
    {
        "valid" => WindowPadding.Valid,
        "same" => WindowPadding.Same,
        "causal" => WindowPadding.Causal,
        _ => throw Nearest.Unknown("padding", padding, ["valid", "same", "causal"]),
    };

    /// <summary>The window of a convolution or pooling; empty strides and dilations are 1.</summary>
    public static Window Of(Shape x, Shape size, Size strides, string padding, Size dilations)
    {
        Span<int> input = stackalloc int[size.Rank], sizes = stackalloc int[size.Rank];
        x[1..^1].CopyTo(input);
        size.CopyTo(sizes);
        return Window.Of(input, sizes, Padding(padding), strides.Span, dilations.Span);
    }

    /// <summary>The window of the convolution from y to x whose input gradient is the transposed convolution from x to y. Of what y lacks of (n - 1) · stride + extent positions, the smaller half is cut off in front.</summary>
    public static Window Transposed(Shape x, Shape y, Shape size, Size strides, Size dilations)
    {
        int axes = size.Rank;
        Span<int> inputs = stackalloc int[axes], outputs = stackalloc int[axes], sizes = stackalloc int[axes], pads = stackalloc int[axes], steps = stackalloc int[axes], gaps = stackalloc int[axes];
        for (int axis = 0; axis < axes; axis++)
        {
            (inputs[axis], outputs[axis], sizes[axis]) = (x[axis + 1], y[axis + 1], size[axis]);
            (steps[axis], gaps[axis]) = (strides.Count == 0 ? 1 : strides[axis], dilations.Count == 0 ? 1 : dilations[axis]);
            pads[axis] = Math.Max((inputs[axis] - 1) * steps[axis] + (sizes[axis] - 1) * gaps[axis] + 1 - outputs[axis], 0) / 2;
        }
        return new(Spatial.Of(outputs), Spatial.Of(sizes), Spatial.Of(steps), Spatial.Of(gaps), Spatial.Of(pads, 0), Spatial.Of(inputs));
    }

    /// <summary>x [batch, ..., channels] after a window with so many filters.</summary>
    public static Shape Result(Shape x, Window window, int filters)
    {
        var (d, h, w) = window.Output;
        return x.Rank switch { 3 => [x[0], w, filters], 4 => [x[0], h, w, filters], _ => [x[0], d, h, w, filters] };
    }
}
