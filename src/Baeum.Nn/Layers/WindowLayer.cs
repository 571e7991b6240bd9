using Baeum.Data;

namespace Baeum.Nn;

/// <summary>What the layers share whose windows slide over the input: convolutions and pooling.</summary>
public abstract class WindowLayer : SpatialLayer
{
    private protected WindowLayer(int axes)
        : base(axes)
    {
    }

    /// <summary>Spatial lengths after windows of a size, from the input's; the channels are left as they are.</summary>
    private protected Shape Slide(Shape x, Size size, Size strides, string padding, Size? dilations, string what)
    {
        for (int axis = 0; axis < SpatialAxes; axis++)
            if (x[axis + 1] != Shape.Unknown)
            {
                int n = x[axis + 1], extent = checked((size[axis] - 1) * (dilations?[axis] ?? 1) + 1);
                if (padding == "valid" && extent > n)
                    throw Incompatible($"{what}={size}{(extent > size[axis] ? $" with dilation_rate={dilations}" : "")} needs {extent} positions of axis {(ChannelsFirst ? axis + 2 : axis + 1)}, which has {n}", x, $"Take a smaller {what} or padding=\"same\".");
                x = x.With(axis + 1, padding == "valid" ? (n - extent) / strides[axis] + 1 : (n + strides[axis] - 1) / strides[axis]);
            }
        return x;
    }

    /// <summary>The padding, if these windows have one of that name.</summary>
    private protected string CheckedPadding(string padding, bool allowsCausal = false)
        => padding == "causal" && !allowsCausal ? throw new ArgumentException($"padding=\"causal\" looks only at steps before, which only Conv1D has; received padding=\"causal\" for {GetType().Name}. Take \"same\" or \"valid\".", nameof(padding))
            : allowsCausal ? Choice.Of(padding, "padding", "valid", "same", "causal") : Choice.Of(padding, "padding", "valid", "same");
}
