using System.Numerics;

namespace Baeum.Compute;

/// <summary>One row of outputs: first the rows that it sees are folded into one, in long runs, then the places of that one.</summary>
/// <param name="empty">The fold of nothing.</param>
/// <param name="isMean">Divide by the number of places.</param>
internal readonly unsafe struct PoolingBody<TFold>(PoolingShape shape, TFold fold, float empty, bool isMean, float* x, float* y) : IParallelBody
    where TFold : struct, IBinaryOp
{
    public int Parts => shape.Batch * shape.Window.Output.Depth * shape.Window.Output.Height;

    public void Run(int part)
    {
        var w = shape.Window;
        int line = w.Input.Width * shape.Channels;
        Reach height = Reach.Height(w, part % w.Output.Height), depth = Reach.Depth(w, part / w.Output.Height % w.Output.Depth);
        float* image = x + (nint)(part / w.Output.Height / w.Output.Depth) * w.Input.Count * shape.Channels;
        int rows = depth.Count * height.Count;
        var block = Pool.Rent(rows > 1 ? line : 0);
        fixed (float* folded = block.Span)
        {
            float* row = null;
            for (int d = depth.First; d < depth.End; d++)
                for (int h = height.First; h < height.End; h++)
                {
                    float* next = image + ((nint)depth.Place(d) * w.Input.Height + height.Place(h)) * line;
                    if (row is not null)
                        Loops.Binary(fold, row, next, folded, line);
                    row = row is null ? next : folded;
                }
            Fold(row, rows, y + (nint)part * w.Output.Width * shape.Channels);
        }
        Pool.Return(block);
    }

    private void Fold(float* row, int rows, float* to)
    {
        int channels = shape.Channels;
        for (int o = 0; o < shape.Window.Output.Width; o++, to += channels)
        {
            var width = Reach.Width(shape.Window, o);
            int places = rows * width.Count;
            if (places == 0)
            {
                new Span<float>(to, channels).Fill(empty);
                continue;
            }
            float* first = row + (nint)width.Place(width.First) * channels;
            if (channels < Vector<float>.Count)
                FoldFew(row, width, first, to);
            else if (width.Count == 1)
                new ReadOnlySpan<float>(first, channels).CopyTo(new Span<float>(to, channels));
            else
                for (int t = width.First + 1; t < width.End; t++)
                    Loops.Binary(fold, t == width.First + 1 ? first : to, row + (nint)width.Place(t) * channels, to, channels);
            if (isMean && places > 1)
                Loops.Unary(new WithSecond<Multiply>(new Multiply(), 1f / places), to, to, channels);
        }
    }

    private void FoldFew(float* row, Reach width, float* first, float* to)
    {
        for (int c = 0; c < shape.Channels; c++)
        {
            float value = first[c];
            for (int t = width.First + 1; t < width.End; t++)
                value = fold.Invoke(value, row[(nint)width.Place(t) * shape.Channels + c]);
            to[c] = value;
        }
    }
}
