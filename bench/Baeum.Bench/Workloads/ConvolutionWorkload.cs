using Baeum.Compute;

namespace Baeum.Bench;

/// <summary>Convolutions, depthwise convolutions and pooling of the usual small networks, forward and their gradients, against PyTorch.</summary>
internal sealed class ConvolutionWorkload : IWorkload
{
    public string Name => "conv";

    public string Title => "Convolutions, float32, against PyTorch";

    public string PeerScript => "conv.py";

    public IEnumerable<Case> Cases() =>
    [
        .. Convolutions("28x28x1 3x3x128", 32, [28, 28], 1, [3, 3], 128),
        .. Convolutions("28x28x128 3x3x128", 32, [28, 28], 128, [3, 3], 128),
        .. Convolutions("28x28x128 3x3x128, 1 image", 1, [28, 28], 128, [3, 3], 128),
        .. Convolutions("32x32x3 3x3x32", 32, [32, 32], 3, [3, 3], 32),
        .. Convolutions("32x32x32 3x3x32", 32, [32, 32], 32, [3, 3], 32),
        .. Convolutions("16x16x64 3x3x64", 32, [16, 16], 64, [3, 3], 64),
        .. Convolutions("28x28x1 5x5x6", 32, [28, 28], 1, [5, 5], 6),
        .. Convolutions("14x14x6 5x5x16", 32, [14, 14], 6, [5, 5], 16, WindowPadding.Valid),
        .. Convolutions("32x32x64 1x1x128", 32, [32, 32], 64, [1, 1], 128),
        .. Convolutions("32x32x64 3x3x128 stride 2", 32, [32, 32], 64, [3, 3], 128, WindowPadding.Same, 2),
        .. Convolutions("600x6 7x32", 128, [600], 6, [7], 32),
        .. Convolutions("600x32 5x64", 128, [600], 32, [5], 64),
        .. Depthwise("depthwise 32x32x64 3x3", 32, 32, 64),
        .. Pools("max 28x28x128 2x2", 32, 28, 128),
        .. Pools("max 28x28x6 2x2", 32, 28, 6),
    ];

    private static Case[] Convolutions(string name, int batch, int[] input, int channels, int[] size, int filters, WindowPadding padding = WindowPadding.Same, int stride = 1)
    {
        var s = new ConvolutionShape(batch, Window.Of(input, size, padding, [.. input.Select(_ => stride)]), channels, filters);
        float[] x = Values(s.InputLength), kernel = Values(s.KernelLength), bias = Values(filters), dy = Values(s.OutputLength), y = new float[dy.Length], dx = new float[x.Length], dkernel = new float[kernel.Length];
        double data = 4.0 * (x.Length + dy.Length + kernel.Length);
        return
        [
            new($"{name}, forward", s.Flops, data, () => () => Convolution.Forward(s, new Relu(), x, kernel, bias, y)),
            new($"{name}, dx", s.Flops, data, () => () => Convolution.InputGradient(s, dy, kernel, dx)),
            new($"{name}, dkernel", s.Flops, data, () => () => Convolution.KernelGradient(s, x, dy, dkernel)),
        ];
    }

    private static Case[] Depthwise(string name, int batch, int side, int channels)
    {
        var s = new DepthwiseShape(batch, Window.Of([side, side], [3, 3], WindowPadding.Same), channels);
        float[] x = Values(s.InputLength), kernel = Values(s.KernelLength), dy = Values(s.OutputLength), y = new float[dy.Length], dx = new float[x.Length], dkernel = new float[kernel.Length];
        double data = 4.0 * (x.Length + dy.Length);
        return
        [
            new($"{name}, forward", s.Flops, data, () => () => DepthwiseConvolution.Forward(s, new Identity(), x, kernel, [], y)),
            new($"{name}, dx", s.Flops, data, () => () => DepthwiseConvolution.InputGradient(s, dy, kernel, dx)),
            new($"{name}, dkernel", s.Flops, data, () => () => DepthwiseConvolution.KernelGradient(s, x, dy, dkernel)),
        ];
    }

    private static Case[] Pools(string name, int batch, int side, int channels)
    {
        var s = new PoolingShape(batch, Window.Of([side, side], [2, 2], WindowPadding.Valid, [2, 2]), channels);
        float[] x = Values(s.InputLength), dy = Values(s.OutputLength), y = new float[dy.Length], dx = new float[x.Length];
        Pooling.Max(s, x, y);
        double data = 4.0 * (x.Length + y.Length);
        return
        [
            new($"{name}, forward", 0, data, () => () => Pooling.Max(s, x, y)),
            new($"{name}, dx", 0, 2 * data, () => () => Pooling.MaxGradient(s, x, y, dy, dx)),
        ];
    }

    private static float[] Values(int length)
    {
        var values = new float[length];
        new Rng(1).Uniform(values, -1, 1);
        return values;
    }
}
