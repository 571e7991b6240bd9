namespace Baeum.Compute;

/// <summary>The gradient of a kernel as <c>Σ x[o + entry] · dy[o]</c> over all outputs o, an entry being a tap and a channel: the same tiles, with outputs instead of taps in the runs. For one width of registers.</summary>
/// <remarks>The batch is cut into chunks by its size; their sums are added up in order.</remarks>
internal static unsafe class DirectKernelGradient<TVector, TWide>
    where TVector : struct
    where TWide : struct, IWide<TVector>
{
    private const int MostChunks = 8;

    /// <summary>Floats of the chunks' sums: 8 MB.</summary>
    private const long MostSums = 1 << 21;

    public static void Run(in Correlation walk, float* x, float* dy, float* dkernel)
        => Run<Single<TVector, TWide>>(walk, walk.SourceChannels, 1, walk.Inputs, x, dy, dkernel);

    /// <param name="repeat">How often each channel of x is repeated.</param>
    public static void RunDepthwise(in Correlation walk, int repeat, float* x, float* dy, float* dkernel)
        => Run<Channelwise<TVector, TWide>>(walk, Strip.Whole(walk.Outputs, TWide.Count), repeat, 1, x, dy, dkernel);

    private static void Run<TReading>(in Correlation walk, int channels, int repeat, int inputs, float* x, float* dy, float* dkernel) where TReading : struct, IReading<TVector>
    {
        var frame = new Frame(walk, walk.Height.Count, channels, repeat);
        int columns = Strip.Whole(walk.Outputs, TWide.Count), width = columns * walk.Groups, count = walk.Taps * inputs;
        bool isEmpty = walk.Batch * walk.Grid == 0;
        int chunks = isEmpty ? 1 : (int)Math.Clamp(MostSums / Math.Max(1L, (long)count * width), 1, Math.Min(walk.Batch, MostChunks));
        int blocks = Math.Clamp((count + 7) / 8, 1, MostChunks / chunks);
        Block table = Pool.Rent(2 * (count + walk.Height.Count)), block = Pool.Rent(checked(chunks * count * width));
        fixed (float* memory = table.Span, sums = block.Span)
        {
            nint* entries = (nint*)memory, lines = entries + count;
            for (int e = 0; e < count; e++)
                entries[e] = frame.Start(e / inputs) + e % inputs;
            for (int row = 0; row < walk.Height.Count; row++)
                lines[row] = row * frame.RowStep;
            Threads.For(chunks * blocks, new KernelGradientBody<TVector, TWide, TReading>(walk, frame, entries, count, lines, inputs, chunks, blocks, x, dy, sums));
            var sum = new ChunkSum(chunks, count, width, columns, walk.Outputs, walk.Groups, isEmpty, sums, dkernel);
            Threads.For(sum.Parts, sum);
        }
        Pool.Return(block);
        Pool.Return(table);
    }
}
