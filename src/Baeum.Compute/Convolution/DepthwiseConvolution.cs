using System.Runtime.Intrinsics;

namespace Baeum.Compute;

/// <summary>Convolutions of every channel by itself, channels last, and their gradients: <c>y[o, c, m] = Σ x[o · stride + t · dilation − pad, c] · kernel[t, c, m]</c>, summed over taps t.</summary>
/// <remarks>Bits depend on the shape alone, as those of <see cref="Convolution"/>.</remarks>
public static unsafe class DepthwiseConvolution
{
    /// <summary><c>y = activation(x ∗ kernel + bias)</c></summary>
    /// <param name="x">[batch, depth, height, width, channels]</param>
    /// <param name="kernel">[depth, height, width, channels, multiplier]</param>
    /// <param name="bias">[channels · multiplier], or empty for none.</param>
    /// <param name="y">[batch, depth, height, width, channels · multiplier]</param>
    public static void Forward<TActivation>(
        in DepthwiseShape shape, TActivation activation, ReadOnlySpan<float> x, ReadOnlySpan<float> kernel, ReadOnlySpan<float> bias, Span<float> y)
        where TActivation : struct, IUnaryOp
    {
        shape.CheckLengths(x.Length, kernel.Length, y.Length);
        if (!bias.IsEmpty)
            Check.SameLength(shape.Filters, bias.Length);
        fixed (float* px = x, pk = kernel, pb = bias, py = y)
            Forward(shape, new Epilogue<TActivation>(activation, pb), px, pk, py);
    }

    /// <summary>The gradient of x from that of y: <c>dx[i, c] = Σ dy[o, c, m] · kernel[t, c, m]</c> over all taps t of outputs o that see i. Overwrites dx.</summary>
    public static void InputGradient(in DepthwiseShape shape, ReadOnlySpan<float> dy, ReadOnlySpan<float> kernel, Span<float> dx)
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

    /// <summary>The gradient of the kernel: <c>dkernel[t, c, m] = Σ x[i, c] · dy[o, c, m]</c> over all images and outputs o that see i through tap t. Overwrites dkernel.</summary>
    public static void KernelGradient(in DepthwiseShape shape, ReadOnlySpan<float> x, ReadOnlySpan<float> dy, Span<float> dkernel)
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

    private static void Forward<TActivation>(in DepthwiseShape shape, Epilogue<TActivation> epilogue, float* x, float* kernel, float* y) where TActivation : struct, IUnaryOp
    {
        if (Vector512.IsHardwareAccelerated)
            ConvolutionWays<Vector512<float>, Wide512>.Forward(shape, x, kernel, epilogue, y);
        else if (Vector256.IsHardwareAccelerated)
            ConvolutionWays<Vector256<float>, Wide256>.Forward(shape, x, kernel, epilogue, y);
        else
            ConvolutionWays<Vector128<float>, Wide128>.Forward(shape, x, kernel, epilogue, y);
    }
}
