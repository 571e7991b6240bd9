namespace Baeum.Compute;

/// <summary>The kernel's gradient over a chunk of the tiles, still transformed: a few tiles at a time, so that they stay in the thread's second cache. Sums: 36 matrices [inputs, outputs] for each chunk.</summary>
internal readonly unsafe struct TileGradients<TVector, TWide>(
    Correlation walk, TileGrid grid, int tiles, int chunks, float* x, float* dy, float* sums) : IParallelBody
    where TVector : struct
    where TWide : struct, IWide<TVector>
{
    public void Run(int part)
    {
        int inputs = walk.Inputs, outputs = walk.Outputs, start = grid.First(part, chunks), end = grid.First(part + 1, chunks);
        int lengthV = Slices.Length(tiles, inputs), lengthZ = Slices.Length(tiles, outputs);
        int scratch = Math.Max(TilesIn<TVector, TWide, InputTransform<TVector, TWide>>.Scratch(inputs), TilesIn<TVector, TWide, OutputGradientTransform<TVector, TWide>>.Scratch(outputs));
        var u = new Slices(sums + (nint)part * Slices.Length(inputs, outputs), inputs, outputs, inStrips: false);
        var block = Pool.Rent(lengthV + lengthZ + scratch);
        fixed (float* pv = block.Span)
            for (int first = start; first < end; first += tiles)
            {
                int count = Math.Min(tiles, end - first);
                Slices v = new(pv, count, inputs, inStrips: false), z = new(pv + lengthV, count, outputs, inStrips: true);
                float* memory = pv + lengthV + lengthZ;
                new TilesIn<TVector, TWide, InputTransform<TVector, TWide>>(grid, first, count, x, walk.Source, inputs, walk.Height.Origin, walk.Width.Origin, v).Run(memory);
                new TilesIn<TVector, TWide, OutputGradientTransform<TVector, TWide>>(grid, first, count, dy, walk.Whole, outputs, 0, 0, z).Run(memory);
                SliceProducts<TVector, TWide>.Run(new Product(v.Start, z.Start, u.Start, inputs, outputs, count, true, false, first > start), v, z, u);
            }
        Pool.Return(block);
    }
}
