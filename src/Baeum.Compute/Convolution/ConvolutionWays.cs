namespace Baeum.Compute;

/// <summary>Convolutions for one width of registers, each in the way that the rule chooses.</summary>
internal static unsafe class ConvolutionWays<TVector, TWide>
    where TVector : struct
    where TWide : struct, IWide<TVector>
{
    public static void Forward<TActivation>(in ConvolutionShape shape, float* x, float* kernel, Epilogue<TActivation> epilogue, float* y) where TActivation : struct, IUnaryOp
    {
        switch (ConvolutionRule.Of(shape))
        {
            case ConvolutionMethod.Product:
                Gemm.Run(new Product(x, kernel, y, Rows(shape), shape.Filters, Inputs(shape), false, false, false), epilogue);
                break;
            case ConvolutionMethod.Winograd:
                Winograd<TVector, TWide>.Run(Correlation.Forward(shape), x, kernel, epilogue, y);
                break;
            default:
                DirectSums<TVector, TWide>.Run(Correlation.Forward(shape), x, kernel, epilogue, y);
                break;
        }
    }

    public static void InputGradient(in ConvolutionShape shape, float* dy, float* kernel, float* dx)
    {
        var none = new Epilogue<Identity>(default, null);
        switch (ConvolutionRule.Of(shape))
        {
            case ConvolutionMethod.Product:
                Gemm.Run(new Product(dy, kernel, dx, Rows(shape), Inputs(shape), shape.Filters, false, true, false), none);
                break;
            case ConvolutionMethod.Winograd:
                Winograd<TVector, TWide>.Run(Correlation.Gradient(shape, 0), dy, kernel, none, dx);
                break;
            default:
                for (int phase = 0; phase < shape.Window.Strides.Count; phase++)
                    DirectSums<TVector, TWide>.Run(Correlation.Gradient(shape, phase), dy, kernel, none, dx);
                break;
        }
    }

    public static void KernelGradient(in ConvolutionShape shape, float* x, float* dy, float* dkernel)
    {
        switch (ConvolutionRule.Of(shape))
        {
            case ConvolutionMethod.Product when shape.Window.Output.Count == 1:
                Gemm.Run(new Product(x, dy, dkernel, Inputs(shape), shape.Filters, Rows(shape), true, false, false), new Epilogue<Identity>(default, null));
                break;
            case ConvolutionMethod.Winograd:
                Winograd<TVector, TWide>.KernelGradient(Correlation.Forward(shape), x, dy, dkernel);
                break;
            default:
                DirectKernelGradient<TVector, TWide>.Run(Correlation.Forward(shape), x, dy, dkernel);
                break;
        }
    }

    /// <summary>Depthwise: always direct.</summary>
    public static void Forward<TActivation>(in DepthwiseShape shape, float* x, float* kernel, Epilogue<TActivation> epilogue, float* y) where TActivation : struct, IUnaryOp
        => DirectSums<TVector, TWide>.RunDepthwise(Correlation.Forward(shape), shape.Multiplier, 1, x, kernel, epilogue, y);

    public static void InputGradient(in DepthwiseShape shape, float* dy, float* kernel, float* dx)
    {
        for (int phase = 0; phase < shape.Window.Strides.Count; phase++)
            DirectSums<TVector, TWide>.RunDepthwise(Correlation.Gradient(shape, phase), 1, shape.Multiplier, dy, kernel, new Epilogue<Identity>(default, null), dx);
    }

    public static void KernelGradient(in DepthwiseShape shape, float* x, float* dy, float* dkernel)
        => DirectKernelGradient<TVector, TWide>.RunDepthwise(Correlation.Forward(shape), shape.Multiplier, x, dy, dkernel);

    private static int Rows(in ConvolutionShape shape) => shape.Batch * shape.Window.Output.Count;

    private static int Inputs(in ConvolutionShape shape) => shape.Window.Size.Count * shape.Channels;
}
