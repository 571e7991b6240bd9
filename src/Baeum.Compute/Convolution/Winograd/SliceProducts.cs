namespace Baeum.Compute;

/// <summary>A block of one of the 36 products <c>C (+)= A · B</c>, B lying in strips.</summary>
internal readonly unsafe struct SliceProducts<TVector, TWide>(Product first, Slices a, Slices b, Slices c) : IParallelBody
    where TVector : struct
    where TWide : struct, IWide<TVector>
{
    private Grid Grid => new(first.M, first.N, 0);

    public int Parts => SquareTransform.Elements * Grid.Count;

    public void Run(int part)
    {
        var grid = Grid;
        int slice = part / grid.Count;
        var product = first.Move(slice * a.Stride, 0, slice * c.Stride);
        new BlockBody<TVector, TWide, Identity>(product, grid, new Packing(b.Start + slice * b.Stride, 0, first.K), new Epilogue<Identity>(default, null)).Run(part % grid.Count);
    }
}
