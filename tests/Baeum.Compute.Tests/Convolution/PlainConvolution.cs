namespace Baeum.Compute.Tests;

/// <summary>The scalar twin of <see cref="Convolution"/> in float64, and of <see cref="DepthwiseConvolution"/>, which is a convolution with as many groups as channels and another layout of the kernel.</summary>
internal static class PlainConvolution
{
    public static double[] Forward(ConvolutionShape s, float[] x, float[] kernel, float[] bias)
    {
        var y = new double[s.OutputLength];
        for (int i = 0; i < y.Length; i++)
            y[i] = bias.Length == 0 ? 0 : bias[i % s.Filters];
        Each(s, (xi, ki, yi) => y[yi] += (double)x[xi] * kernel[ki]);
        return y;
    }

    public static double[] InputGradient(ConvolutionShape s, float[] dy, float[] kernel)
    {
        var dx = new double[s.InputLength];
        Each(s, (xi, ki, yi) => dx[xi] += (double)dy[yi] * kernel[ki]);
        return dx;
    }

    public static double[] KernelGradient(ConvolutionShape s, float[] x, float[] dy)
    {
        var dk = new double[s.KernelLength];
        Each(s, (xi, ki, yi) => dk[ki] += (double)dy[yi] * x[xi]);
        return dk;
    }

    /// <summary>The same convolution with groups.</summary>
    public static ConvolutionShape Grouped(DepthwiseShape s) => new(s.Batch, s.Window, s.Channels, s.Filters, s.Channels);

    private static void Each(ConvolutionShape s, Action<int, int, int> visit)
    {
        int channels = s.Channels / s.Groups, filters = s.Filters / s.Groups;
        var walk = Windows.Walk(s.Window).ToArray();
        for (int b = 0; b < s.Batch; b++)
            foreach (var (o, t, p) in walk)
                for (int f = 0; f < s.Filters; f++)
                    for (int c = 0; c < channels; c++)
                        visit((b * s.Window.Input.Count + p) * s.Channels + f / filters * channels + c, (t * channels + c) * s.Filters + f, (b * s.Window.Output.Count + o) * s.Filters + f);
    }
}
