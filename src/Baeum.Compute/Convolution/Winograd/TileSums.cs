namespace Baeum.Compute;

/// <summary>Some tiles of a convolution, from the source to the target: transform, 36 products, transform back. What a part works on stays in its thread's second cache.</summary>
internal readonly unsafe struct TileSums<TVector, TWide, TActivation>(
    Correlation walk, TileGrid grid, int parts, float* source, Slices kernels, Epilogue<TActivation> epilogue, float* target) : IParallelBody
    where TVector : struct
    where TWide : struct, IWide<TVector>
    where TActivation : struct, IUnaryOp
{
    public void Run(int part)
    {
        int first = grid.First(part, parts), count = grid.First(part + 1, parts) - first, inputs = walk.Inputs, outputs = walk.Outputs;
        int lengthV = Slices.Length(count, inputs), lengthM = Slices.Length(count, outputs);
        int scratch = Math.Max(TilesIn<TVector, TWide, InputTransform<TVector, TWide>>.Scratch(inputs), TilesOut<TVector, TWide, TActivation>.Scratch(outputs));
        var block = Pool.Rent(lengthV + lengthM + scratch);
        fixed (float* pv = block.Span)
        {
            Slices v = new(pv, count, inputs, inStrips: false), m = new(pv + lengthV, count, outputs, inStrips: false);
            float* memory = m.Start + lengthM;
            new TilesIn<TVector, TWide, InputTransform<TVector, TWide>>(grid, first, count, source, walk.Source, inputs, walk.Height.Origin, walk.Width.Origin, v).Run(memory);
            SliceProducts<TVector, TWide>.Run(new Product(v.Start, kernels.Start, m.Start, count, outputs, inputs, false, false, false), v, kernels, m);
            new TilesOut<TVector, TWide, TActivation>(grid, first, count, m, epilogue, walk.Whole, outputs, target).Run(memory);
        }
        Pool.Return(block);
    }
}
