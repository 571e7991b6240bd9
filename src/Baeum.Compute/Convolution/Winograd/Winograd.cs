namespace Baeum.Compute;

/// <summary>Convolutions of 3×3 taps, stride 1, by Winograd's F(4×4, 3×3): a quarter of the multiplications. For one width of registers. See <see cref="ITransform{TVector, TWide}"/>.</summary>
/// <remarks>Numbers of inputs and outputs are multiples of the register. Tiles are worked on in chunks that stay in the outer caches; the results do not depend on the cut.</remarks>
internal static unsafe class Winograd<TVector, TWide>
    where TVector : struct
    where TWide : struct, IWide<TVector>
{
    /// <summary>Floats of a chunk's transformed tiles: 4 MB.</summary>
    private const int Chunk = 1 << 20;

    /// <summary>A convolution or its input gradient.</summary>
    public static void Run<TActivation>(in Correlation walk, float* source, float* kernel, Epilogue<TActivation> epilogue, float* target) where TActivation : struct, IUnaryOp
    {
        var grid = new TileGrid(walk.Batch, walk.Height.Count, walk.Width.Count);
        int inputs = walk.Inputs, outputs = walk.Outputs, most = Most(grid.Count, Math.Max(inputs, outputs));
        Block packed = Pool.Rent(9 * inputs * outputs), blockU = Pool.Rent(Slices.Length(inputs, outputs)), blockV = Pool.Rent(Slices.Length(most, inputs)), blockM = Pool.Rent(Slices.Length(most, outputs));
        fixed (float* pp = packed.Span, pu = blockU.Span, pv = blockV.Span, pm = blockM.Span)
        {
            Threads.For(9, new KernelPacking(walk, TWide.Count, kernel, pp));
            var u = new Slices(pu, inputs, outputs, inStrips: true);
            var kernels = new KernelSlices<TVector, TWide>(inputs, outputs, pp, u);
            Threads.For(kernels.Parts, kernels);
            for (int first = 0; first < grid.Count; first += most)
            {
                int count = Math.Min(most, grid.Count - first);
                Slices v = new(pv, count, inputs, inStrips: false), m = new(pm, count, outputs, inStrips: false);
                var tiles = new TilesIn<TVector, TWide, InputTransform<TVector, TWide>>(grid, first, count, source, walk.Source, inputs, walk.Height.Origin, walk.Width.Origin, v);
                Threads.For(tiles.Parts, tiles);
                var products = new SliceProducts<TVector, TWide>(new Product(pv, pu, pm, count, outputs, inputs, false, false, false), v, u, m);
                Threads.For(products.Parts, products);
                var results = new TilesOut<TVector, TWide, TActivation>(grid, first, count, m, epilogue, walk.Whole, outputs, target);
                Threads.For(results.Parts, results);
            }
        }
        Return(packed, blockU, blockV, blockM);
    }

    /// <summary>The gradient of the kernel; <paramref name="walk"/> is the convolution.</summary>
    public static void KernelGradient(in Correlation walk, float* x, float* dy, float* dkernel)
    {
        var grid = new TileGrid(walk.Batch, walk.Height.Count, walk.Width.Count);
        int inputs = walk.Inputs, outputs = walk.Outputs, most = Most(grid.Count, Math.Max(inputs, outputs));
        Block blockU = Pool.Rent(Slices.Length(inputs, outputs)), blockV = Pool.Rent(Slices.Length(most, inputs)), blockZ = Pool.Rent(Slices.Length(most, outputs));
        fixed (float* pu = blockU.Span, pv = blockV.Span, pz = blockZ.Span)
        {
            var u = new Slices(pu, inputs, outputs, inStrips: false);
            if (grid.Count == 0)
                blockU.Span.Clear();
            for (int first = 0; first < grid.Count; first += most)
            {
                int count = Math.Min(most, grid.Count - first);
                Slices v = new(pv, count, inputs, inStrips: false), z = new(pz, count, outputs, inStrips: true);
                var tiles = new TilesIn<TVector, TWide, InputTransform<TVector, TWide>>(grid, first, count, x, walk.Source, inputs, walk.Height.Origin, walk.Width.Origin, v);
                Threads.For(tiles.Parts, tiles);
                var gradients = new TilesIn<TVector, TWide, OutputGradientTransform<TVector, TWide>>(grid, first, count, dy, walk.Whole, outputs, 0, 0, z);
                Threads.For(gradients.Parts, gradients);
                var products = new SliceProducts<TVector, TWide>(new Product(pv, pz, pu, inputs, outputs, count, true, false, first > 0), v, z, u);
                Threads.For(products.Parts, products);
            }
            var kernels = new KernelGradientSlices<TVector, TWide>(inputs, outputs, u, dkernel);
            Threads.For(kernels.Parts, kernels);
        }
        Return(blockU, blockV, blockZ);
    }

    /// <summary>Tiles of a chunk: a multiple of the rows of a panel, and chunks alike in size.</summary>
    private static int Most(int tiles, int channels)
    {
        int fit = Math.Max(Chunk / (SquareTransform.Elements * channels), 8), chunks = Math.Max((tiles + fit - 1) / fit, 1);
        return ((tiles + chunks - 1) / chunks + 7) / 8 * 8;
    }

    private static void Return(params ReadOnlySpan<Block> blocks)
    {
        foreach (var block in blocks)
            Pool.Return(block);
    }
}
