namespace Baeum.Compute;

/// <summary>Convolutions of any kind without a matrix of patches: tiles of outputs stay in registers while taps and channels run; edges are copied into a frame of zeros, a few rows at a time. For one width of registers.</summary>
internal static unsafe class DirectSums<TVector, TWide>
    where TVector : struct
    where TWide : struct, IWide<TVector>
{
    /// <summary>Multiplications that are worth a part of their own: some ten microseconds.</summary>
    private const long Worth = 1 << 19;

    /// <summary>Places that fill tiles well.</summary>
    private const int FewestPlaces = 64;

    /// <summary>Parts that keep several threads busy.</summary>
    private const int WantedParts = 8;

    /// <summary>A convolution, or one phase of its input gradient.</summary>
    public static void Run<TActivation>(in Correlation walk, float* source, float* kernel, Epilogue<TActivation> epilogue, float* target) where TActivation : struct, IUnaryOp
    {
        int columns = Strip.Whole(walk.Outputs, TWide.Count), depth = walk.Taps * walk.Inputs;
        var packed = Pool.Rent(checked(columns * walk.Groups * depth));
        fixed (float* y = packed.Span)
        {
            Threads.For(walk.Taps, new KernelPacking(walk, TWide.Count, kernel, y));
            Run<Single<TVector, TWide>, TActivation>(walk, walk.SourceChannels, 1, 1, walk.Inputs, source, y, epilogue, target);
        }
        Pool.Return(packed);
    }

    /// <summary>A depthwise convolution, or one phase of its input gradient.</summary>
    /// <param name="repeat">How often each channel of the source is repeated.</param>
    /// <param name="fold">Neighbouring outputs that are added up.</param>
    public static void RunDepthwise<TActivation>(in Correlation walk, int repeat, int fold, float* source, float* kernel, Epilogue<TActivation> epilogue, float* target)
        where TActivation : struct, IUnaryOp
    {
        int width = Strip.Whole(walk.Outputs, TWide.Count);
        var packed = Pool.Rent(checked(width * walk.Taps));
        fixed (float* y = packed.Span)
        {
            packed.Span.Clear();
            for (int tap = 0; tap < walk.Taps; tap++)
                new ReadOnlySpan<float>(kernel + (nint)walk.KernelTap(tap) * walk.Outputs, walk.Outputs).CopyTo(new Span<float>(y + (nint)tap * width, walk.Outputs));
            Run<Channelwise<TVector, TWide>, TActivation>(walk, width, repeat, fold, 1, source, y, epilogue, target);
        }
        Pool.Return(packed);
    }

    private static void Run<TReading, TActivation>(
        in Correlation walk, int channels, int repeat, int fold, int length, float* source, float* packed, Epilogue<TActivation> epilogue, float* target)
        where TReading : struct, IReading<TVector>
        where TActivation : struct, IUnaryOp
    {
        int rows = Rows(walk, TReading.IsDepthwise ? 1 : walk.Inputs);
        var frame = new Frame(walk, rows, channels, repeat);
        int columns = Strip.Whole(walk.Outputs, TWide.Count);
        Block starts = Pool.Rent(2 * walk.Taps), bias = Pool.Rent(columns * walk.Groups);
        fixed (float* memory = starts.Span, padded = bias.Span)
        {
            nint* taps = (nint*)memory;
            for (int tap = 0; tap < walk.Taps; tap++)
                taps[tap] = frame.Start(tap);
            var runs = TReading.IsDepthwise ? new Runs(taps, walk.Taps, 1, 0) : Runs.Joined(taps, walk.Taps, length);
            var body = new CorrelationBody<TVector, TWide, TReading, TActivation>(walk, frame, runs, rows, source, packed, epilogue.Spread(walk.Outputs, walk.Groups, columns, padded), fold, target);
            Threads.For(body.Parts, body);
        }
        Pool.Return(bias);
        Pool.Return(starts);
    }

    /// <summary>Rows of outputs in a part.</summary>
    private static int Rows(in Correlation walk, int inputs)
    {
        long work = Math.Max(1, (long)walk.Width.Count * walk.Taps * inputs * walk.Outputs * walk.Groups), all = (long)walk.Batch * walk.Depth.Count * walk.Height.Count;
        long rows = Math.Max((FewestPlaces + walk.Width.Count - 1) / Math.Max(1, walk.Width.Count), Worth / work);
        return (int)Math.Clamp(Math.Min(rows, all / WantedParts), 1, Math.Max(1, walk.Height.Count));
    }
}
