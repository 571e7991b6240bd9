namespace Baeum.Compute;

/// <summary>What a convolution and its input gradient have in common: <c>target[q, j] = Σ source[q · step + tap, i] · kernel[tap, i, j]</c> on a grid of outputs q.</summary>
/// <remarks>The input gradient is one such sum for each remainder of the places divided by the strides (Dumoulin and Visin 2016, "A guide to convolution arithmetic for deep learning").</remarks>
/// <param name="Source">Size of what is read.</param>
/// <param name="Whole">Size of what is written.</param>
/// <param name="SourceChannels">Values of a place of the source.</param>
/// <param name="Inputs">Summed over, of one group.</param>
/// <param name="Outputs">Values of a place of the target, of one group.</param>
/// <param name="KernelSize">Taps of the kernel on each axis.</param>
/// <param name="IsGradient">The kernel is stored [tap, outputs, inputs].</param>
internal readonly record struct Correlation(
    int Batch, Track Depth, Track Height, Track Width, Spatial Source, Spatial Whole, int SourceChannels, int Inputs, int Outputs, int Groups, Spatial KernelSize, bool IsGradient)
{
    public static Correlation Forward(in ConvolutionShape shape)
        => Forward(shape.Window.Upright(), shape.Batch, shape.Channels, shape.Channels / shape.Groups, shape.Filters / shape.Groups, shape.Groups);

    public static Correlation Forward(in DepthwiseShape shape) => Forward(shape.Window.Upright(), shape.Batch, shape.Channels, 1, shape.Filters, 1);

    /// <summary>One of the sums that make up the input gradient; there are as many as the product of the strides.</summary>
    public static Correlation Gradient(in ConvolutionShape shape, int phase)
        => Gradient(shape.Window.Upright(), phase, shape.Batch, shape.Filters, shape.Filters / shape.Groups, shape.Channels / shape.Groups, shape.Groups);

    public static Correlation Gradient(in DepthwiseShape shape, int phase) => Gradient(shape.Window.Upright(), phase, shape.Batch, shape.Filters, 1, shape.Filters, 1);

    private static Correlation Forward(in Window w, int batch, int sourceChannels, int inputs, int outputs, int groups) => new(batch,
        Track.Forward(w.Output.Depth, w.Pads.Depth, w.Strides.Depth, w.Size.Depth, w.Dilations.Depth),
        Track.Forward(w.Output.Height, w.Pads.Height, w.Strides.Height, w.Size.Height, w.Dilations.Height),
        Track.Forward(w.Output.Width, w.Pads.Width, w.Strides.Width, w.Size.Width, w.Dilations.Width),
        w.Input, w.Output, sourceChannels, inputs, outputs, groups, w.Size, IsGradient: false);

    private static Correlation Gradient(in Window w, int phase, int batch, int sourceChannels, int inputs, int outputs, int groups)
    {
        var (d, h, v) = (phase / (w.Strides.Height * w.Strides.Width), phase / w.Strides.Width % w.Strides.Height, phase % w.Strides.Width);
        return new(batch,
            Track.Gradient(w.Input.Depth, w.Pads.Depth, w.Strides.Depth, w.Size.Depth, w.Dilations.Depth, d),
            Track.Gradient(w.Input.Height, w.Pads.Height, w.Strides.Height, w.Size.Height, w.Dilations.Height, h),
            Track.Gradient(w.Input.Width, w.Pads.Width, w.Strides.Width, w.Size.Width, w.Dilations.Width, v),
            w.Output, w.Input, sourceChannels, inputs, outputs, groups, w.Size, IsGradient: true);
    }

    /// <summary>Taps of one sum.</summary>
    public int Taps => Depth.Taps * Height.Taps * Width.Taps;

    /// <summary>Outputs on the grid, of one image.</summary>
    public long Grid => (long)Depth.Count * Height.Count * Width.Count;

    /// <summary>Whether no tap reads beyond the edges.</summary>
    public bool IsInside => Depth.IsInside(Source.Depth) && Height.IsInside(Source.Height) && Width.IsInside(Source.Width);

    /// <summary>Whether the outputs on the grid are all places of the target, in order.</summary>
    public bool IsWhole => Depth.IsWhole(Whole.Depth) && Height.IsWhole(Whole.Height) && Width.IsWhole(Whole.Width);

    /// <summary>Number of the kernel's tap behind a tap of this sum.</summary>
    public int KernelTap(int tap)
    {
        int d = Depth.Kernel + tap / (Height.Taps * Width.Taps) * Depth.KernelStep;
        int h = Height.Kernel + tap / Width.Taps % Height.Taps * Height.KernelStep;
        int w = Width.Kernel + tap % Width.Taps * Width.KernelStep;
        return (d * KernelSize.Height + h) * KernelSize.Width + w;
    }

    /// <summary>Where the first output of a row goes, in places of one image.</summary>
    public int Target(int depth, int row)
        => ((Depth.Target + depth * Depth.TargetStep) * Whole.Height + Height.Target + row * Height.TargetStep) * Whole.Width + Width.Target;
}
