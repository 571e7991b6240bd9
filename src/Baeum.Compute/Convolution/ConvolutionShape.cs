namespace Baeum.Compute;

/// <summary>The sizes of a convolution, channels last.</summary>
/// <param name="Batch">Images.</param>
/// <param name="Window">Spatial sizes.</param>
/// <param name="Channels">Input channels; a multiple of the groups.</param>
/// <param name="Filters">Output channels; a multiple of the groups.</param>
/// <param name="Groups">Filters of group g see the channels of group g only.</param>
/// <remarks>Shape: x [batch, depth, height, width, channels], kernel [depth, height, width, channels / groups, filters], y [batch, depth, height, width, filters].</remarks>
public readonly record struct ConvolutionShape(int Batch, Window Window, int Channels, int Filters, int Groups = 1)
{
    /// <summary>Values of x.</summary>
    public int InputLength => checked(Batch * Window.Input.Count * Channels);

    /// <summary>Values of y.</summary>
    public int OutputLength => checked(Batch * Window.Output.Count * Filters);

    /// <summary>Values of the kernel.</summary>
    public int KernelLength => checked(Window.Size.Count * (Channels / Groups) * Filters);

    /// <summary>Multiplications and additions of one pass, taps beyond the edges counted like all others.</summary>
    public double Flops => 2.0 * Batch * Window.Output.Count * KernelLength;

    internal void CheckLengths(int x, int kernel, int y)
    {
        if (Groups < 1 || Channels % Groups != 0 || Filters % Groups != 0)
            throw new ArgumentException($"Convolution: {Channels} channels and {Filters} filters cannot be cut into {Groups} groups.");
        if (x != InputLength || kernel != KernelLength || y != OutputLength)
            throw new ArgumentException($"Convolution: expected {InputLength} values of x, {KernelLength} of the kernel and {OutputLength} of y; received {x}, {kernel} and {y}.");
    }
}
