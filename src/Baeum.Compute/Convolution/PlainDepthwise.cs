namespace Baeum.Compute;

/// <summary>One image.</summary>
internal readonly unsafe struct PlainDepthwiseForward<TActivation>(DepthwiseShape shape, Epilogue<TActivation> epilogue, float* x, float* kernel, float* y) : IParallelBody
    where TActivation : struct, IUnaryOp
{
    public void Run(int part)
    {
        int places = shape.Window.Input.Count, outputs = shape.Window.Output.Count;
        for (int o = 0; o < outputs; o++)
        {
            float* target = y + ((nint)part * outputs + o) * shape.Filters;
            new Span<float>(target, shape.Filters).Clear();
            for (int t = 0; t < shape.Window.Size.Count; t++)
            {
                int place = WindowWalk.Place(shape.Window, o, t);
                if (place < 0)
                    continue;
                float* source = x + ((nint)part * places + place) * shape.Channels;
                for (int f = 0; f < shape.Filters; f++)
                    target[f] = MathF.FusedMultiplyAdd(source[f / shape.Multiplier], kernel[(nint)t * shape.Filters + f], target[f]);
            }
            epilogue.Apply(target, 0, 1, shape.Filters, 0);
        }
    }
}

/// <summary>One image.</summary>
internal readonly unsafe struct PlainDepthwiseInputGradient(DepthwiseShape shape, float* dy, float* kernel, float* dx) : IParallelBody
{
    public void Run(int part)
    {
        int places = shape.Window.Input.Count, outputs = shape.Window.Output.Count;
        new Span<float>(dx + (nint)part * places * shape.Channels, places * shape.Channels).Clear();
        for (int o = 0; o < outputs; o++)
            for (int t = 0; t < shape.Window.Size.Count; t++)
            {
                int place = WindowWalk.Place(shape.Window, o, t);
                if (place < 0)
                    continue;
                float* target = dx + ((nint)part * places + place) * shape.Channels;
                for (int f = 0; f < shape.Filters; f++)
                    target[f / shape.Multiplier] += dy[((nint)part * outputs + o) * shape.Filters + f] * kernel[(nint)t * shape.Filters + f];
            }
    }
}

/// <summary>One tap.</summary>
internal readonly unsafe struct PlainDepthwiseKernelGradient(DepthwiseShape shape, float* x, float* dy, float* dkernel) : IParallelBody
{
    public void Run(int part)
    {
        int places = shape.Window.Input.Count, outputs = shape.Window.Output.Count;
        float* target = dkernel + (nint)part * shape.Filters;
        new Span<float>(target, shape.Filters).Clear();
        for (int i = 0; i < shape.Batch * outputs; i++)
        {
            int place = WindowWalk.Place(shape.Window, i % outputs, part);
            if (place < 0)
                continue;
            for (int f = 0; f < shape.Filters; f++)
                target[f] += x[((nint)(i / outputs) * places + place) * shape.Channels + f / shape.Multiplier] * dy[(nint)i * shape.Filters + f];
        }
    }
}
