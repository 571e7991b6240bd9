namespace Baeum.Compute;

/// <summary>One image.</summary>
internal readonly unsafe struct PlainForward<TActivation>(ConvolutionShape shape, Epilogue<TActivation> epilogue, float* x, float* kernel, float* y) : IParallelBody
    where TActivation : struct, IUnaryOp
{
    public void Run(int part)
    {
        int places = shape.Window.Input.Count, outputs = shape.Window.Output.Count, channels = shape.Channels / shape.Groups, filters = shape.Filters / shape.Groups;
        for (int o = 0; o < outputs; o++)
        {
            float* target = y + ((nint)part * outputs + o) * shape.Filters;
            new Span<float>(target, shape.Filters).Clear();
            for (int t = 0; t < shape.Window.Size.Count; t++)
            {
                int place = WindowWalk.Place(shape.Window, o, t);
                if (place < 0)
                    continue;
                for (int f = 0; f < shape.Filters; f++)
                {
                    float* source = x + ((nint)part * places + place) * shape.Channels + f / filters * channels;
                    for (int c = 0; c < channels; c++)
                        target[f] = MathF.FusedMultiplyAdd(source[c], kernel[((nint)t * channels + c) * shape.Filters + f], target[f]);
                }
            }
            epilogue.Apply(target, 0, 1, shape.Filters, 0);
        }
    }
}
