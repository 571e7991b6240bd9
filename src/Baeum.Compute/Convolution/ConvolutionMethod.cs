namespace Baeum.Compute;

/// <summary>The ways to compute a convolution.</summary>
internal enum ConvolutionMethod
{
    /// <summary>One matrix product: windows of one place, and those as large as the input.</summary>
    Product,

    /// <summary>Winograd's algorithm: windows of 3×3 with stride 1, on enough channels.</summary>
    Winograd,

    /// <summary>Tiles of outputs, with taps and channels in order: anything.</summary>
    Direct,
}

/// <summary>The rule by which a way is chosen. It looks at one image only, so that an image has the same bits in any batch.</summary>
internal static class ConvolutionRule
{
    public static ConvolutionMethod Of(in ConvolutionShape shape)
    {
        var window = shape.Window;
        var one = new Spatial(1, 1, 1);
        bool isPoint = window.Size == one && window.Strides == one && window.Output == window.Input, isWhole = window.Size == window.Input && window.Output == one && window.Dilations == one;
        if (shape.Groups == 1 && window.Pads == default && (isPoint || isWhole))
            return ConvolutionMethod.Product;
        return IsSquare(shape) && WinogradGain(shape) > 1.3 ? ConvolutionMethod.Winograd : ConvolutionMethod.Direct;
    }

    /// <summary>Whether Winograd's algorithm can do it; numbers of channels are multiples of the widest register.</summary>
    private static bool IsSquare(in ConvolutionShape shape)
    {
        var window = shape.Window;
        Spatial one = new(1, 1, 1), square = new(1, 3, 3);
        return shape.Groups == 1 && window.Size == square && window.Strides == one && window.Dilations == one && window.Input.Depth == 1 && window.Output.Depth == 1
            && shape.Channels % 16 == 0 && shape.Filters % 16 == 0 && shape.Channels * shape.Filters > 0;
    }

    /// <summary>Work of the direct way divided by that of Winograd's: the products, the transforms of tiles, which cost as much as some 200 multiplications a channel, and that of the kernel.</summary>
    private static double WinogradGain(in ConvolutionShape shape)
    {
        double products = (double)shape.Channels * shape.Filters, places = shape.Window.Output.Count, tiles = new TileGrid(1, shape.Window.Output.Height, shape.Window.Output.Width).Count;
        return places * 9 * products / (tiles * (36 * products + 200.0 * (shape.Channels + shape.Filters)) + 25 * products);
    }
}
