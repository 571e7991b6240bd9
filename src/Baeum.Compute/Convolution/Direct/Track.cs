namespace Baeum.Compute;

/// <summary>How one axis is walked: output q, which goes to <c>target + q · targetStep</c>, reads through its i-th tap the source at <c>origin + q · step + i · gap</c> and multiplies by tap <c>kernel + i · kernelStep</c> of the kernel.</summary>
internal readonly record struct Track(int Count, int Origin, int Step, int Taps, int Gap, int Kernel, int KernelStep, int Target, int TargetStep)
{
    /// <summary>The outputs of a convolution, in order.</summary>
    public static Track Forward(int output, int pad, int stride, int size, int dilation) => new(output, -pad, stride, size, dilation, 0, 1, 0, 1);

    /// <summary>Those places <c>i = phase + q · stride</c> of the input whose gradient is gathered through the same taps t: the ones with <c>(i + pad − t · dilation) = o · stride</c> for an output o.</summary>
    /// <remarks>Such taps are <c>t₀ + u · stride / g</c>, g being the greatest common divisor of stride and dilation; they are taken backwards, so that the outputs ascend by dilation / g.</remarks>
    public static Track Gradient(int input, int pad, int stride, int size, int dilation, int phase)
    {
        int divisor = stride;
        for (int rest = dilation % stride; rest != 0;)
            (divisor, rest) = (rest, divisor % rest);
        int every = stride / divisor, first = 0;
        while (first < every && first * dilation % stride != (phase + pad) % stride)
            first++;
        int taps = first < every && first < size ? (size - 1 - first) / every + 1 : 0, last = first + (taps - 1) * every;
        int origin = taps == 0 ? 0 : (phase + pad - last * dilation) / stride;
        return new(Math.Max((input - phase + stride - 1) / stride, 0), origin, 1, taps, dilation / divisor, last, -every, phase, stride);
    }

    /// <summary>Places of the source that <paramref name="count"/> outputs in a row read, first to last.</summary>
    public int Extent(int count) => Math.Max((count - 1) * Step + (Taps - 1) * Gap + 1, 0);

    /// <summary>Whether every tap lies inside a source of <paramref name="size"/>.</summary>
    public bool IsInside(int size) => Origin >= 0 && Origin + Extent(Count) <= size;

    /// <summary>Whether the outputs are all places of a target of <paramref name="size"/>, in order.</summary>
    public bool IsWhole(int size) => Target == 0 && TargetStep == 1 && Count == size;
}
