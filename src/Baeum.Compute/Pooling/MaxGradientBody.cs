namespace Baeum.Compute;

/// <summary>The gradient of the largest values of one image.</summary>
internal readonly unsafe struct MaxGradientBody(PoolingShape shape, float* x, float* y, float* dy, float* dx) : IParallelBody
{
    public void Run(int part)
    {
        var window = shape.Window;
        nint image = (nint)part * window.Input.Count * shape.Channels, result = (nint)part * window.Output.Count * shape.Channels;
        new Span<float>(dx + image, window.Input.Count * shape.Channels).Clear();
        for (int o = 0; o < window.Output.Count; o++)
            for (int c = 0; c < shape.Channels; c++)
            {
                nint at = result + (nint)o * shape.Channels + c;
                for (int t = 0; t < window.Size.Count; t++)
                {
                    int place = WindowWalk.Place(window, o, t);
                    nint source = image + (nint)place * shape.Channels + c;
                    if (place < 0 || (x[source] != y[at] && !float.IsNaN(x[source])))
                        continue;
                    dx[source] += dy[at];
                    break;
                }
            }
    }
}
