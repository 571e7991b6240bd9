using System.Runtime.Intrinsics;

namespace Baeum.Compute;

/// <summary>Convolutions over 1 to 3 spatial axes, channels last, and their gradients: <c>y[o, f] = Σ x[o · stride + t · dilation − pad, c] · kernel[t, c, f]</c>, summed over taps t and channels c; there is no flip.</summary>
/// <remarks>Every value of y and dx is made by one sequence of operations that depends on the sizes of one image alone; one of dkernel by one that depends on the shape. None depends on the number of threads.</remarks>
public static unsafe class Convolution
{
    /// <summary><c>y = activation(x ∗ kernel + bias)</c></summary>
    /// <param name="x">[batch, depth, height, width, channels]</param>
    /// <param name="kernel">[depth, height, width, channels / groups, filters]</param>
    /// <param name="bias">[filters], or empty for none.</param>
    /// <param name="y">[batch, depth, height, width, filters]</param>
    public static void Forward<TActivation>(
        in ConvolutionShape shape, TActivation activation, ReadOnlySpan<float> x, ReadOnlySpan<float> kernel, ReadOnlySpan<float> bias, Span<float> y)
        where TActivation : struct, IUnaryOp
    {
        shape.CheckLengths(x.Length, kernel.Length, y.Length);
        if (!bias.IsEmpty)
            Check.SameLength(shape.Filters, bias.Length);
        fixed (float* px = x, pk = kernel, pb = bias, py = y)
            Forward(shape, new Epilogue<TActivation>(activation, pb), px, pk, py);
    }

    /// <summary>The gradient of x from that of y: <c>dx[i, c] = Σ dy[o, f] · kernel[t, c, f]</c> over all taps t of outputs o that see i. Overwrites dx.</summary>
    public static void InputGradient(in ConvolutionShape shape, ReadOnlySpan<float> dy, ReadOnlySpan<float> kernel, Span<float> dx)
    {
        shape.CheckLengths(dx.Length, kernel.Length, dy.Length);
        fixed (float* pdy = dy, pk = kernel, pdx = dx)
        {
            if (Vector512.IsHardwareAccelerated)
                ConvolutionWays<Vector512<float>, Wide512>.InputGradient(shape, pdy, pk, pdx);
            else if (Vector256.IsHardwareAccelerated)
                ConvolutionWays<Vector256<float>, Wide256>.InputGradient(shape, pdy, pk, pdx);
            else
                ConvolutionWays<Vector128<float>, Wide128>.InputGradient(shape, pdy, pk, pdx);
        }
    }

    /// <summary>The gradient of the kernel: <c>dkernel[t, c, f] = Σ x[i, c] · dy[o, f]</c> over all images and outputs o that see i through tap t. Overwrites dkernel.</summary>
    public static void KernelGradient(in ConvolutionShape shape, ReadOnlySpan<float> x, ReadOnlySpan<float> dy, Span<float> dkernel)
    {
        shape.CheckLengths(x.Length, dkernel.Length, dy.Length);
        fixed (float* px = x, pdy = dy, pdk = dkernel)
        {
            if (Vector512.IsHardwareAccelerated)
                ConvolutionWays<Vector512<float>, Wide512>.KernelGradient(shape, px, pdy, pdk);
            else if (Vector256.IsHardwareAccelerated)
                ConvolutionWays<Vector256<float>, Wide256>.KernelGradient(shape, px, pdy, pdk);
            else
                ConvolutionWays<Vector128<float>, Wide128>.KernelGradient(shape, px, pdy, pdk);
        }
    }

    private static void Forward<TActivation>(in ConvolutionShape shape, Epilogue<TActivation> epilogue, float* x, float* kernel, float* y) where TActivation : struct, IUnaryOp
    {
        if (Vector512.IsHardwareAccelerated)
            ConvolutionWays<Vector512<float>, Wide512>.Forward(shape, x, kernel, epilogue, y);
        else if (Vector256.IsHardwareAccelerated)
            ConvolutionWays<Vector256<float>, Wide256>.Forward(shape, x, kernel, epilogue, y);
        else
            ConvolutionWays<Vector128<float>, Wide128>.Forward(shape, x, kernel, epilogue, y);
    }
}
