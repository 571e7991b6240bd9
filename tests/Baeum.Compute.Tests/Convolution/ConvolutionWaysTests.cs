using System.Runtime.Intrinsics;

namespace Baeum.Compute.Tests;

public unsafe class ConvolutionWaysTests
{
    public static TheoryData<ConvolutionShape> Shapes => new()
    {
        new ConvolutionShape(2, Window.Of([9, 11], [3, 3], WindowPadding.Same), 16, 48),
        new ConvolutionShape(2, Window.Of([9, 11], [3, 3], WindowPadding.Same, [2, 2]), 5, 7),
        new ConvolutionShape(2, Window.Of([9, 11], [4, 3], WindowPadding.Same, [1, 1], [2, 1]), 6, 50, 2),
        new ConvolutionShape(3, Window.Of([20], [5], WindowPadding.Causal), 3, 6),
    };

    [Theory, MemberData(nameof(Shapes))]
    public void Registers_of_any_width_agree_with_plain_sums(ConvolutionShape s)
    {
        float[] x = Samples.Uniform(s.InputLength, 1), kernel = Samples.Uniform(s.KernelLength, 2), dy = Samples.Uniform(s.OutputLength, 4);
        double[] y = PlainConvolution.Forward(s, x, kernel, []), dx = PlainConvolution.InputGradient(s, dy, kernel), dkernel = PlainConvolution.KernelGradient(s, x, dy);
        Check<Vector128<float>, Wide128>(s, x, kernel, dy, y, dx, dkernel);
        Check<Vector256<float>, Wide256>(s, x, kernel, dy, y, dx, dkernel);
        Check<Vector512<float>, Wide512>(s, x, kernel, dy, y, dx, dkernel);
    }

    [Fact]
    public void Winograd_stays_close_to_float64()
    {
        // The error of a value, relative to the norm of all, as 1e-4 is promised for.
        var s = new ConvolutionShape(2, Window.Of([8, 8], [3, 3], WindowPadding.Same), 128, 96);
        Assert.Equal(ConvolutionMethod.Winograd, ConvolutionRule.Of(s));
        float[] x = Samples.Uniform(s.InputLength, 1), kernel = Samples.Uniform(s.KernelLength, 2), y = new float[s.OutputLength], dx = new float[s.InputLength], dkernel = new float[s.KernelLength];
        Convolution.Forward(s, new Identity(), x, kernel, [], y);
        Convolution.InputGradient(s, y, kernel, dx);
        Convolution.KernelGradient(s, x, y, dkernel);
        Assert.InRange(Error(PlainConvolution.Forward(s, x, kernel, []), y), 0, 1e-5);
        Assert.InRange(Error(PlainConvolution.InputGradient(s, y, kernel), dx), 0, 1e-5);
        Assert.InRange(Error(PlainConvolution.KernelGradient(s, x, y), dkernel), 0, 1e-5);
    }

    [Fact]
    public void The_rule_looks_at_the_shape_of_an_image()
    {
        static ConvolutionMethod Of(int side, int size, int channels, int filters, int stride = 1)
            => ConvolutionRule.Of(new ConvolutionShape(1, Window.Of([side, side], [size, size], WindowPadding.Same, [stride, stride]), channels, filters));
        Assert.Equal(ConvolutionMethod.Product, Of(8, 1, 5, 7));
        Assert.Equal(ConvolutionMethod.Direct, Of(8, 1, 5, 7, stride: 2));
        Assert.Equal(ConvolutionMethod.Winograd, Of(28, 3, 128, 128));
        Assert.Equal(ConvolutionMethod.Direct, Of(28, 3, 128, 128, stride: 2));
        Assert.Equal(ConvolutionMethod.Direct, Of(28, 5, 128, 128));
        Assert.Equal(ConvolutionMethod.Direct, Of(28, 3, 1, 128));
        Assert.Equal(ConvolutionMethod.Direct, Of(2, 3, 64, 64));
    }

    private static double Error(double[] expected, float[] received)
        => Math.Sqrt(expected.Zip(received, (e, r) => (e - r) * (e - r)).Sum() / expected.Sum(e => e * e));

    private static void Check<TVector, TWide>(ConvolutionShape s, float[] x, float[] kernel, float[] dy, double[] y, double[] dx, double[] dkernel)
        where TVector : struct
        where TWide : struct, IWide<TVector>
    {
        float[] y1 = new float[y.Length], dx1 = new float[dx.Length], dkernel1 = new float[dkernel.Length];
        fixed (float* px = x, pk = kernel, pdy = dy, py = y1, pdx = dx1, pdk = dkernel1)
        {
            ConvolutionWays<TVector, TWide>.Forward(s, px, pk, new Epilogue<Identity>(default, null), py);
            ConvolutionWays<TVector, TWide>.InputGradient(s, pdy, pk, pdx);
            ConvolutionWays<TVector, TWide>.KernelGradient(s, px, pdy, pdk);
        }
        string width = $"{TWide.Count} lanes, ";
        Near.Norm(y, y1, 3e-5, width + "y");
        Near.Norm(dx, dx1, 3e-5, width + "dx");
        Near.Norm(dkernel, dkernel1, 3e-5, width + "dkernel");
    }
}
