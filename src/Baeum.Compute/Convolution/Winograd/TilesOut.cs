namespace Baeum.Compute;

/// <summary>Transforms tiles of sums back to outputs, then adds the bias and applies the activation.</summary>
internal readonly unsafe struct TilesOut<TVector, TWide, TActivation>(
    TileGrid grid, int first, int count, Slices slices, Epilogue<TActivation> epilogue, Spatial size, int channels, float* images) : IParallelBody
    where TVector : struct
    where TWide : struct, IWide<TVector>
    where TActivation : struct, IUnaryOp
{
    private const int Tiles = 8;

    public int Parts => (count + Tiles - 1) / Tiles;

    public void Run(int part)
    {
        int values = TileGrid.Side * TileGrid.Side * channels;
        var block = Pool.Rent(values + SquareTransform.Elements * TWide.Count);
        fixed (float* copy = block.Span)
            for (int tile = part * Tiles; tile < Math.Min(count, (part + 1) * Tiles); tile++)
            {
                grid.Locate(first + tile, out int image, out int row, out int column);
                int rows = Math.Min(TileGrid.Side, size.Height - row), columns = Math.Min(TileGrid.Side, size.Width - column);
                float* target = images + (((nint)image * size.Height + row) * size.Width + column) * channels;
                bool isWhole = rows == TileGrid.Side && columns == TileGrid.Side;
                nint line = (nint)size.Width * channels;
                Transform(tile, isWhole ? target : copy, isWhole ? line : TileGrid.Side * channels, copy + values);
                for (int i = 0; i < rows; i++, target += line)
                {
                    if (!isWhole)
                        new ReadOnlySpan<float>(copy + i * TileGrid.Side * channels, columns * channels).CopyTo(new Span<float>(target, columns * channels));
                    epilogue.Apply(target, channels, columns, channels, 0);
                }
            }
        Pool.Return(block);
    }

    private void Transform(int tile, float* target, nint line, float* between)
    {
        for (int c = 0; c < channels; c += TWide.Count)
            SquareTransform.Run<TVector, TWide, OutputTransform<TVector, TWide>>(slices.At(tile, c, 0, 0), 6 * slices.Stride, slices.Stride, target + c, line, channels, between);
    }
}
