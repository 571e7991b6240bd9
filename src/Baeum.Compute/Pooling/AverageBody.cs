namespace Baeum.Compute;

/// <summary>The means of one image.</summary>
internal readonly unsafe struct AverageBody(PoolingShape shape, float* x, float* y) : IParallelBody
{
    public void Run(int part)
    {
        var window = shape.Window;
        float* image = x + (nint)part * window.Input.Count * shape.Channels;
        float* target = y + (nint)part * window.Output.Count * shape.Channels;
        for (int o = 0; o < window.Output.Count; o++, target += shape.Channels)
        {
            new Span<float>(target, shape.Channels).Clear();
            int count = 0;
            for (int t = 0; t < window.Size.Count; t++)
                if (WindowWalk.Place(window, o, t) is >= 0 and var place)
                {
                    Loops.Binary(new Add(), target, image + (nint)place * shape.Channels, target, shape.Channels);
                    count++;
                }
            Loops.Unary(new WithSecond<Multiply>(new Multiply(), 1f / Math.Max(count, 1)), target, target, shape.Channels);
        }
    }
}
