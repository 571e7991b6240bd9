using System.Numerics;

namespace Baeum.Compute;

/// <summary>The largest value, or the mean, of the places that a window sees; channels last. Places beyond the edges do not count.</summary>
/// <remarks>Bits depend on the sizes of one image alone.</remarks>
public static unsafe class Pooling
{
    /// <summary><c>y[o, c] = max x[i, c]</c> over the places i that output o sees; NaN if one of them is NaN.</summary>
    public static void Max(in PoolingShape shape, ReadOnlySpan<float> x, Span<float> y)
    {
        shape.CheckLengths(x.Length, y.Length);
        fixed (float* px = x, py = y)
            Fold(new PoolingBody<Maximum>(shape, new Maximum(), float.NegativeInfinity, false, px, py));
    }

    /// <summary>Sends each dy to the first place whose value is the largest, as TensorFlow does. Overwrites dx.</summary>
    /// <param name="x">What <see cref="Max"/> read.</param>
    /// <param name="y">What it wrote.</param>
    public static void MaxGradient(in PoolingShape shape, ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> dx)
    {
        shape.CheckLengths(x.Length, y.Length);
        shape.CheckLengths(dx.Length, dy.Length);
        fixed (float* px = x, py = y, pdy = dy, pdx = dx)
            Threads.For(shape.Batch, new PoolingGradientBody<FirstLargest>(shape, IsCut(shape), px, py, pdy, pdx));
    }

    /// <summary><c>y[o, c] = mean x[i, c]</c> over the places i that output o sees.</summary>
    public static void Average(in PoolingShape shape, ReadOnlySpan<float> x, Span<float> y)
    {
        shape.CheckLengths(x.Length, y.Length);
        fixed (float* px = x, py = y)
            Fold(new PoolingBody<Add>(shape, new Add(), 0f, true, px, py));
    }

    /// <summary>Sends each dy in equal shares to the places that its output saw. Overwrites dx.</summary>
    public static void AverageGradient(in PoolingShape shape, ReadOnlySpan<float> dy, Span<float> dx)
    {
        shape.CheckLengths(dx.Length, dy.Length);
        fixed (float* pdy = dy, pdx = dx)
            Threads.For(shape.Batch, new PoolingGradientBody<EqualShare>(shape, IsCut(shape), pdx, pdy, pdy, pdx));
    }

    /// <summary>Whether no place is seen by two outputs, and channels fill whole registers.</summary>
    private static bool IsCut(in PoolingShape shape)
    {
        var w = shape.Window;
        return w.Strides.Depth >= w.Size.Depth && w.Strides.Height >= w.Size.Height && w.Strides.Width >= w.Size.Width
            && w.Dilations == new Spatial(1, 1, 1) && shape.Channels % Vector<float>.Count == 0;
    }

    private static void Fold<TFold>(in PoolingBody<TFold> body) where TFold : struct, IBinaryOp => Threads.For(body.Parts, body);
}
