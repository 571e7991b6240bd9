using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>Kernels of images [height, width, channels] seen through affine maps. The backward pass adds up an image's gradient on one thread, in the order of the pixels.</summary>
internal readonly unsafe record struct Warp(Block Maps, int Height, int Width, int Channels, string FillMode, float FillValue, bool IsBilinear)
{
    private int ImageSize => Height * Width * Channels;

    public void Forward(ReadOnlySpan<float> x, Span<float> y)
    {
        fixed (float* px = x, py = y)
            Rows.For(y.Length == 0 ? 0 : y.Length / (Width * Channels), 4 * Width * Channels, new ForwardRow(this, px, py));
    }

    public void Backward(ReadOnlySpan<float> dy, Span<float> dx)
    {
        fixed (float* pdy = dy, pdx = dx)
            Rows.For(dx.Length == 0 ? 0 : dx.Length / ImageSize, 4 * ImageSize, new BackwardImage(this, pdy, pdx));
    }

    /// <summary>The position within the image that a position anywhere shows. Source: TensorFlow <c>ImageProjectiveTransformV3</c>.</summary>
    private double Within(double at, int length)
    {
        switch (FillMode)
        {
            case "reflect":
                double period = 2.0 * length, folded = at - period * Math.Floor(at / period);
                return Math.Clamp(folded < length ? folded : period - 1 - folded, 0, length - 1);
            case "wrap":
                return Math.Clamp(at - length * Math.Floor(at / length), 0, length - 1);
            case "nearest":
                return Math.Clamp(at, 0, length - 1);
            default:
                return at;
        }
    }

    /// <summary>Where pixel (u, v) of an image looks.</summary>
    private (double X, double Y) Source(int image, int u, int v)
    {
        var map = Maps.Span.Slice(6 * image, 6);
        return (Within((double)map[0] * u + (double)map[1] * v + map[2], Width), Within((double)map[3] * u + (double)map[4] * v + map[5], Height));
    }

    /// <summary>Visits the pixels that make up pixel (u, v) with their weights; outside of the image the offset is -1.</summary>
    private Corners CornersOf(int image, int u, int v)
    {
        var (x, y) = Source(image, u, v);
        if (!IsBilinear)
            return new(Offset(Math.Round(x, MidpointRounding.AwayFromZero), Math.Round(y, MidpointRounding.AwayFromZero)), -1, -1, -1, 1, 0, 0, 0);
        double left = Math.Floor(x), top = Math.Floor(y);
        float right = (float)(x - left), below = (float)(y - top);
        return new(Offset(left, top), Offset(left + 1, top), Offset(left, top + 1), Offset(left + 1, top + 1),
            (1 - right) * (1 - below), right * (1 - below), (1 - right) * below, right * below);
    }

    private int Offset(double x, double y) => x >= 0 && x < Width && y >= 0 && y < Height ? ((int)y * Width + (int)x) * Channels : -1;

    private readonly record struct Corners(int A, int B, int C, int D, float WeightA, float WeightB, float WeightC, float WeightD)
    {
        public (int Offset, float Weight) this[int i] => i switch { 0 => (A, WeightA), 1 => (B, WeightB), 2 => (C, WeightC), _ => (D, WeightD) };
    }

    private readonly struct ForwardRow(Warp warp, float* x, float* y) : IRowBody
    {
        public void Run(int row)
        {
            var (image, v) = Math.DivRem(row, warp.Height);
            int channels = warp.Channels;
            float* source = x + (long)image * warp.ImageSize, target = y + (long)row * warp.Width * channels;
            for (int u = 0; u < warp.Width; u++, target += channels)
            {
                var corners = warp.CornersOf(image, u, v);
                var pixel = new Span<float>(target, channels);
                pixel.Clear();
                for (int i = 0; i < (warp.IsBilinear ? 4 : 1); i++)
                {
                    var (offset, weight) = corners[i];
                    if (offset >= 0)
                        TensorPrimitives.MultiplyAdd(new ReadOnlySpan<float>(source + offset, channels), weight, pixel, pixel);
                    else
                        TensorPrimitives.Add(pixel, weight * warp.FillValue, pixel);
                }
            }
        }
    }

    private readonly struct BackwardImage(Warp warp, float* dy, float* dx) : IRowBody
    {
        public void Run(int image)
        {
            int channels = warp.Channels;
            float* source = dy + (long)image * warp.ImageSize, target = dx + (long)image * warp.ImageSize;
            new Span<float>(target, warp.ImageSize).Clear();
            for (int v = 0; v < warp.Height; v++)
                for (int u = 0; u < warp.Width; u++, source += channels)
                {
                    var corners = warp.CornersOf(image, u, v);
                    for (int i = 0; i < (warp.IsBilinear ? 4 : 1); i++)
                        if (corners[i] is { Offset: >= 0 } corner)
                        {
                            var pixel = new Span<float>(target + corner.Offset, channels);
                            TensorPrimitives.MultiplyAdd(new ReadOnlySpan<float>(source, channels), corner.Weight, pixel, pixel);
                        }
                }
        }
    }
}
