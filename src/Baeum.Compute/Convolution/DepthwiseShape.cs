namespace Baeum.Compute;

/// <summary>The sizes of a depthwise convolution, channels last: every channel is convolved by itself with kernels of its own.</summary>
/// <param name="Batch">Images.</param>
/// <param name="Window">Spatial sizes.</param>
/// <param name="Channels">Input channels.</param>
/// <param name="Multiplier">Outputs of each channel; they stand side by side.</param>
/// <remarks>Shape: x [batch, depth, height, width, channels], kernel [depth, height, width, channels, multiplier], y [batch, depth, height, width, channels · multiplier].</remarks>
public readonly record struct DepthwiseShape(int Batch, Window Window, int Channels, int Multiplier = 1)
{
    /// <summary>Output channels.</summary>
    public int Filters => checked(Channels * Multiplier);

    /// <summary>Values of x.</summary>
    public int InputLength => checked(Batch * Window.Input.Count * Channels);

    /// <summary>Values of y.</summary>
    public int OutputLength => checked(Batch * Window.Output.Count * Filters);

    /// <summary>Values of the kernel.</summary>
    public int KernelLength => checked(Window.Size.Count * Filters);

    /// <summary>Multiplications and additions of one pass, taps beyond the edges counted like all others.</summary>
    public double Flops => 2.0 * OutputLength * Window.Size.Count;

    internal void CheckLengths(int x, int kernel, int y)
    {
        if (x != InputLength || kernel != KernelLength || y != OutputLength)
            throw new ArgumentException($"DepthwiseConvolution: expected {InputLength} values of x, {KernelLength} of the kernel and {OutputLength} of y; received {x}, {kernel} and {y}.");
    }
}
