namespace Baeum.Compute;

/// <summary>The 36 products <c>C (+)= A · B</c>, B lying in strips.</summary>
internal static unsafe class SliceProducts<TVector, TWide>
    where TVector : struct
    where TWide : struct, IWide<TVector>
{
    /// <param name="first">The first of them.</param>
    public static void Run(in Product first, Slices a, Slices b, Slices c)
    {
        var grid = new Grid(first.M, first.N, 0);
        for (int slice = 0; slice < SquareTransform.Elements; slice++)
        {
            var block = new BlockBody<TVector, TWide, Identity>(
                first.Move(slice * a.Stride, 0, slice * c.Stride), grid, new Packing(b.Start + slice * b.Stride, 0, first.K), new Epilogue<Identity>(default, null));
            for (int part = 0; part < grid.Count; part++)
                block.Run(part);
        }
    }
}
