namespace Baeum.Compute;

/// <summary>Convolutions of 3×3 taps, stride 1, by Winograd's F(4×4, 3×3): a quarter of the multiplications. For one width of registers. See <see cref="ITransform{TVector, TWide}"/>.</summary>
/// <remarks>Numbers of inputs and outputs are multiples of the register. Sums over channels do not depend on the cut into parts, those over tiles on a cut by the shape.</remarks>
internal static unsafe class Winograd<TVector, TWide>
    where TVector : struct
    where TWide : struct, IWide<TVector>
{
    /// <summary>Floats of transformed tiles that stay in the second cache as far as the kernel leaves room: 1 MB.</summary>
    private const int Cached = 1 << 18;

    /// <summary>Rows of a panel of the products.</summary>
    private const int Panel = 8;

    /// <summary>Tiles that are worth a part of their own.</summary>
    private const int FewestTiles = 12;

    /// <summary>Parts that keep several threads busy.</summary>
    private const int WantedParts = 8;

    /// <summary>Floats of the chunks' sums: 16 MB.</summary>
    private const int MostSums = 1 << 22;

    /// <summary>A convolution or its input gradient.</summary>
    public static void Run<TActivation>(in Correlation walk, float* source, float* kernel, Epilogue<TActivation> epilogue, float* target) where TActivation : struct, IUnaryOp
    {
        var grid = new TileGrid(walk.Batch, walk.Height.Count, walk.Width.Count);
        int inputs = walk.Inputs, outputs = walk.Outputs;
        Block packed = Pool.Rent(9 * inputs * outputs), block = Pool.Rent(Slices.Length(inputs, outputs));
        fixed (float* pp = packed.Span, pu = block.Span)
        {
            Threads.For(9, new KernelPacking(walk, TWide.Count, kernel, pp));
            var u = new Slices(pu, inputs, outputs, inStrips: true);
            var kernels = new KernelSlices<TVector, TWide>(inputs, outputs, pp, u);
            Threads.For(kernels.Parts, kernels);
            int tiles = Tiles(inputs + outputs), parts = Math.Max((grid.Count + tiles - 1) / tiles, Math.Min(grid.Count / FewestTiles, WantedParts));
            parts = (parts + 1) / 2 * 2;
            Threads.For(parts, new TileSums<TVector, TWide, TActivation>(walk, grid, parts, source, u, epilogue, target));
        }
        Pool.Return(packed);
        Pool.Return(block);
    }

    /// <summary>The gradient of the kernel; <paramref name="walk"/> is the convolution.</summary>
    public static void KernelGradient(in Correlation walk, float* x, float* dy, float* dkernel)
    {
        var grid = new TileGrid(walk.Batch, walk.Height.Count, walk.Width.Count);
        int inputs = walk.Inputs, outputs = walk.Outputs, length = Slices.Length(inputs, outputs), chunks = WantedParts;
        while (chunks > 1 && (chunks > MostSums / length || chunks > grid.Count / Panel))
            chunks /= 2;
        var block = Pool.Rent(checked(chunks * length));
        fixed (float* sums = block.Span)
        {
            if (grid.Count == 0)
                block.Span.Clear();
            Threads.For(chunks, new TileGradients<TVector, TWide>(walk, grid, Tiles(inputs + outputs), chunks, x, dy, sums));
            var kernels = new KernelGradientSlices<TVector, TWide>(inputs, outputs, chunks, sums, dkernel);
            Threads.For(kernels.Parts, kernels);
        }
        Pool.Return(block);
    }

    /// <summary>Tiles that are worked on at once: whole panels that fit into the cache.</summary>
    private static int Tiles(int channels) => Math.Max(Cached / (SquareTransform.Elements * channels) / Panel, 2) * Panel;
}
