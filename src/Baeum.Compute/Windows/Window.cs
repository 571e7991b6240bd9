namespace Baeum.Compute;

/// <summary>A window that moves over an input: output o sees through tap t the input at <c>o · stride + t · dilation − pad</c>, on each axis; beyond the input there is nothing.</summary>
/// <param name="Input">Size of the input.</param>
/// <param name="Size">Taps.</param>
/// <param name="Strides">Distance from one output to the next.</param>
/// <param name="Dilations">Distance from one tap to the next.</param>
/// <param name="Pads">Places in front of the input.</param>
/// <param name="Output">Size of the output.</param>
/// <remarks>A transposed convolution from a to b is the input gradient of the convolution from b to a: take the window of its result.</remarks>
public readonly record struct Window(Spatial Input, Spatial Size, Spatial Strides, Spatial Dilations, Spatial Pads, Spatial Output)
{
    /// <summary>The window of Keras's layers over 1 to 3 axes. Empty strides or dilations are 1.</summary>
    /// <exception cref="ArgumentException">The window does not fit into the input, or a number is not positive.</exception>
    public static Window Of(
        ReadOnlySpan<int> input, ReadOnlySpan<int> size, WindowPadding padding, ReadOnlySpan<int> strides = default, ReadOnlySpan<int> dilations = default)
    {
        if (size.Length != input.Length || (!strides.IsEmpty && strides.Length != input.Length) || (!dilations.IsEmpty && dilations.Length != input.Length))
            throw new ArgumentException($"Window.Of: an input of {input.Length} axes takes as many sizes, strides and dilations; received {size.Length}, {strides.Length} and {dilations.Length}.");
        var one = new Spatial(1, 1, 1);
        return Of(Spatial.Of(input), Spatial.Of(size), padding, strides.IsEmpty ? one : Spatial.Of(strides), dilations.IsEmpty ? one : Spatial.Of(dilations));
    }

    /// <summary>The window of Keras's layers.</summary>
    public static Window Of(Spatial input, Spatial size, WindowPadding padding, Spatial strides, Spatial dilations)
    {
        var (depth, front) = Axis(input.Depth, size.Depth, strides.Depth, dilations.Depth, padding);
        var (height, top) = Axis(input.Height, size.Height, strides.Height, dilations.Height, padding);
        var (width, left) = Axis(input.Width, size.Width, strides.Width, dilations.Width, padding);
        return new(input, size, strides, dilations, new(front, top, left), new(depth, height, width));
    }

    /// <summary>The same window with sequences standing up: their places are rows of one place, which can be cut into parts like the rows of an image.</summary>
    internal Window Upright()
    {
        bool lies = (Input.Depth, Input.Height, Size.Depth, Size.Height) == (1, 1, 1, 1) && (Output.Depth, Output.Height) == (1, 1);
        return lies ? new(Turn(Input), Turn(Size), Turn(Strides), Turn(Dilations), Turn(Pads), Turn(Output)) : this;

        static Spatial Turn(Spatial s) => new(s.Depth, s.Width, s.Height);
    }

    /// <summary>Output size and padding in front, on one axis.</summary>
    private static (int Output, int Pad) Axis(int input, int size, int stride, int dilation, WindowPadding padding)
    {
        if (size < 1 || stride < 1 || dilation < 1)
            throw new ArgumentException($"Window.Of: sizes, strides and dilations must be positive; received {size}, {stride} and {dilation}.");
        int extent = checked((size - 1) * dilation + 1);
        if (padding == WindowPadding.Valid)
            return extent <= input
                ? ((input - extent) / stride + 1, 0)
                : throw new ArgumentException($"Window.Of: a window of {extent} does not fit into an input of {input}; use a smaller one or padding 'same'.");
        int output = (input + stride - 1) / stride;
        return (output, padding == WindowPadding.Causal ? extent - 1 : Math.Max((output - 1) * stride + extent - input, 0) / 2);
    }
}
