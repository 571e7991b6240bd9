namespace Baeum.Compute;

/// <summary>One image.</summary>
internal readonly unsafe struct PlainInputGradient(ConvolutionShape shape, float* dy, float* kernel, float* dx) : IParallelBody
{
    public void Run(int part)
    {
        int places = shape.Window.Input.Count, outputs = shape.Window.Output.Count, channels = shape.Channels / shape.Groups, filters = shape.Filters / shape.Groups;
        new Span<float>(dx + (nint)part * places * shape.Channels, places * shape.Channels).Clear();
        for (int o = 0; o < outputs; o++)
        {
            float* source = dy + ((nint)part * outputs + o) * shape.Filters;
            for (int t = 0; t < shape.Window.Size.Count; t++)
            {
                int place = WindowWalk.Place(shape.Window, o, t);
                if (place < 0)
                    continue;
                for (int f = 0; f < shape.Filters; f++)
                {
                    float* target = dx + ((nint)part * places + place) * shape.Channels + f / filters * channels;
                    for (int c = 0; c < channels; c++)
                        target[c] = MathF.FusedMultiplyAdd(source[f], kernel[((nint)t * channels + c) * shape.Filters + f], target[c]);
                }
            }
        }
    }
}
