namespace Baeum.Compute;

/// <summary>One tap.</summary>
internal readonly unsafe struct PlainKernelGradient(ConvolutionShape shape, float* x, float* dy, float* dkernel) : IParallelBody
{
    public void Run(int part)
    {
        int places = shape.Window.Input.Count, outputs = shape.Window.Output.Count, channels = shape.Channels / shape.Groups, filters = shape.Filters / shape.Groups;
        float* target = dkernel + (nint)part * channels * shape.Filters;
        new Span<float>(target, channels * shape.Filters).Clear();
        for (int i = 0; i < shape.Batch * outputs; i++)
        {
            int place = WindowWalk.Place(shape.Window, i % outputs, part);
            if (place < 0)
                continue;
            for (int c = 0; c < channels; c++)
                for (int f = 0; f < shape.Filters; f++)
                {
                    float value = x[((nint)(i / outputs) * places + place) * shape.Channels + f / filters * channels + c];
                    target[c * shape.Filters + f] = MathF.FusedMultiplyAdd(value, dy[(nint)i * shape.Filters + f], target[c * shape.Filters + f]);
                }
        }
    }
}
