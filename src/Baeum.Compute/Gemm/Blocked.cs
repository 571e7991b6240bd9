namespace Baeum.Compute;

/// <summary>The product of matrices of any size, block by block on all threads, for one width of registers.</summary>
internal static unsafe class Blocked<TVector, TWide>
    where TVector : struct
    where TWide : struct, IWide<TVector>
{
    /// <summary>Floats of Y that are packed at once: 16 MB.</summary>
    private const int MostPacked = 1 << 22;

    /// <summary>From so many rows on, packing Y costs less than it saves.</summary>
    private const int RowsWorthPacking = 192;

    public static void Run<TActivation>(in Product product, Epilogue<TActivation> epilogue) where TActivation : struct, IUnaryOp
    {
        if (RowBody<TVector, TWide, TActivation>.Fits(product))
        {
            var row = new RowBody<TVector, TWide, TActivation>(product, epilogue);
            Threads.For(row.Parts, row);
            return;
        }
        int steps = Math.Min(product.K, MostPacked / 1024 / Gemm.BlockK * Gemm.BlockK);
        int columns = Math.Min(product.N, MostPacked / steps / 384 * 384);
        for (int column = 0; column < product.N; column += columns)
            for (int step = 0; step < product.K; step += steps)
            {
                var slice = product.Slice(column, Math.Min(columns, product.N - column), step, Math.Min(steps, product.K - step));
                if (step + steps < product.K)
                    RunSlice(slice, new Epilogue<Identity>(default, null));
                else
                    RunSlice(slice, product.IsTransposed ? epilogue : epilogue.From(column));
            }
    }

    private static void RunSlice<TActivation>(in Product product, Epilogue<TActivation> epilogue) where TActivation : struct, IUnaryOp
    {
        var grid = new Grid(product.M, product.N, product.Size);
        int first = FirstPacked(product, grid);
        if (first == product.N)
        {
            Threads.For(grid.Count, new BlockBody<TVector, TWide, TActivation>(product, grid, new Packing(null, first, 0), epilogue));
            return;
        }
        int width = (product.N - first + TWide.Count - 1) / TWide.Count * TWide.Count;
        var block = Pool.Rent(checked(width * product.K));
        fixed (float* packed = block.Span)
        {
            var packing = new Packing(packed, first, product.K);
            var pack = new PackBody<TVector, TWide>(product, grid, packing);
            Threads.For(pack.Parts, pack);
            Threads.For(grid.Count, new BlockBody<TVector, TWide, TActivation>(product, grid, packing, epilogue));
        }
        Pool.Return(block);
    }

    /// <summary>All columns are packed where they are not contiguous or often read; otherwise only the strip that ends in a part of a register.</summary>
    private static int FirstPacked(in Product product, Grid grid)
    {
        if (product.LaneY != 1 || product.M >= RowsWorthPacking)
            return 0;
        if (product.N % TWide.Count == 0)
            return product.N;
        return Strip.Last((grid.Across - 1) * grid.BlockColumns, product.N, TWide.Count);
    }
}
