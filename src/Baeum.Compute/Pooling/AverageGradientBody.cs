namespace Baeum.Compute;

/// <summary>The gradient of the means of one image.</summary>
internal readonly unsafe struct AverageGradientBody(PoolingShape shape, float* dy, float* dx) : IParallelBody
{
    public void Run(int part)
    {
        var window = shape.Window;
        float* image = dx + (nint)part * window.Input.Count * shape.Channels;
        float* source = dy + (nint)part * window.Output.Count * shape.Channels;
        new Span<float>(image, window.Input.Count * shape.Channels).Clear();
        for (int o = 0; o < window.Output.Count; o++, source += shape.Channels)
        {
            int count = 0;
            for (int t = 0; t < window.Size.Count; t++)
                count += WindowWalk.Place(window, o, t) >= 0 ? 1 : 0;
            float share = 1f / Math.Max(count, 1);
            for (int t = 0; t < window.Size.Count; t++)
                if (WindowWalk.Place(window, o, t) is >= 0 and var place)
                    for (int c = 0; c < shape.Channels; c++)
                        image[(nint)place * shape.Channels + c] += share * source[c];
        }
    }
}
