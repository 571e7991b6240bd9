using System.Numerics;
using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>The gradient of one image: every output gives its gradient to the places that it saw.</summary>
/// <param name="isCut">The windows cut the input up, and channels fill registers: a place gets something once at most, so it is written instead of added to.</param>
internal readonly unsafe struct PoolingGradientBody<TShare>(PoolingShape shape, bool isCut, float* x, float* y, float* dy, float* dx) : IParallelBody
    where TShare : struct, IShare
{
    public void Run(int part)
    {
        var w = shape.Window;
        nint input = (nint)part * w.Input.Count * shape.Channels, output = (nint)part * w.Output.Count * shape.Channels, end = (nint)shape.Batch * w.Output.Count * shape.Channels;
        if (!isCut || w.Output.Count * w.Size.Count != w.Input.Count)
            new Span<float>(dx + input, w.Input.Count * shape.Channels).Clear();
        var block = Pool.Rent(2 * w.Size.Count);
        fixed (float* memory = block.Span)
        {
            nint* places = (nint*)memory;
            for (int d = 0; d < w.Output.Depth; d++)
                for (int h = 0; h < w.Output.Height; h++)
                    for (int v = 0; v < w.Output.Width; v++, output += shape.Channels)
                        if (Places(Reach.Depth(w, d), Reach.Height(w, h), Reach.Width(w, v), places) is > 0 and var count)
                            Give(x + input, y + output, dy + output, dx + input, places, count, end - output);
        }
        Pool.Return(block);
    }

    /// <summary>Where the places that an output sees begin, in order.</summary>
    private int Places(Reach depth, Reach height, Reach width, nint* places)
    {
        int count = 0;
        for (int d = depth.First; d < depth.End; d++)
            for (int h = height.First; h < height.End; h++)
                for (int w = width.First; w < width.End; w++)
                    places[count++] = (((nint)depth.Place(d) * shape.Window.Input.Height + height.Place(h)) * shape.Window.Input.Width + width.Place(w)) * shape.Channels;
        return count;
    }

    /// <summary>Whole registers; what is left of the channels in a register of which the other lanes get nothing, or at the end of the memory one by one.</summary>
    /// <param name="left">Values of y from this output to the end.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Give(float* x, float* y, float* dy, float* dx, nint* places, int count, nint left)
    {
        float scale = 1f / count;
        int c = 0, channels = shape.Channels;
        for (; c <= channels - Vector<float>.Count; c += Vector<float>.Count)
            Give(Vector.Load(y + c), Vector.Load(dy + c), x + c, dx + c, places, count, scale, isCut);
        if (c == channels)
            return;
        nint end = (nint)shape.Window.Input.Count * channels;
        if (places[count - 1] + c + Vector<float>.Count <= end && c + Vector<float>.Count <= left)
        {
            var mask = Vector.LessThan(Vector<int>.Indices, new Vector<int>(channels - c));
            var taken = ~mask;
            Vector<float> largest = Vector.Load(y + c), gradient = Vector.AsVectorSingle(Vector.AsVectorInt32(Vector.Load(dy + c)) & mask);
            for (int i = 0; i < count; i++)
                (Vector.Load(dx + places[i] + c) + TShare.Of(Vector.Load(x + places[i] + c), largest, gradient, scale, ref taken)).Store(dx + places[i] + c);
            return;
        }
        for (; c < channels; c++)
        {
            var taken = Vector<int>.Zero;
            for (int i = 0; i < count; i++)
                dx[places[i] + c] += TShare.Of(new(x[places[i] + c]), new(y[c]), new(dy[c]), scale, ref taken)[0];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Give(Vector<float> largest, Vector<float> gradient, float* x, float* dx, nint* places, int count, float scale, bool isCut)
    {
        var taken = Vector<int>.Zero;
        for (int i = 0; i < count; i++)
        {
            var share = TShare.Of(Vector.Load(x + places[i]), largest, gradient, scale, ref taken);
            (isCut ? share : Vector.Load(dx + places[i]) + share).Store(dx + places[i]);
        }
    }
}
