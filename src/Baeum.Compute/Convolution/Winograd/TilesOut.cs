namespace Baeum.Compute;

/// <summary>Transforms tiles of sums back to outputs, then adds the bias and applies the activation.</summary>
internal readonly unsafe struct TilesOut<TVector, TWide, TActivation>(
    TileGrid grid, int first, int count, Slices slices, Epilogue<TActivation> epilogue, Spatial size, int channels, float* images)
    where TVector : struct
    where TWide : struct, IWide<TVector>
    where TActivation : struct, IUnaryOp
{
    /// <summary>Floats of memory for <see cref="Run"/>.</summary>
    public static int Scratch(int channels) => TileGrid.Side * TileGrid.Side * channels + SquareTransform.Elements * TWide.Count;

    public void Run(float* scratch)
    {
        float* between = scratch + TileGrid.Side * TileGrid.Side * channels;
        nint line = (nint)size.Width * channels;
        for (int tile = 0; tile < count; tile++)
        {
            grid.Locate(first + tile, out int image, out int row, out int column);
            int rows = Math.Min(TileGrid.Side, size.Height - row), columns = Math.Min(TileGrid.Side, size.Width - column);
            float* target = images + (((nint)image * size.Height + row) * size.Width + column) * channels;
            bool isWhole = rows == TileGrid.Side && columns == TileGrid.Side;
            Transform(tile, isWhole ? target : scratch, isWhole ? line : TileGrid.Side * channels, between);
            for (int i = 0; i < rows; i++, target += line)
            {
                if (!isWhole)
                    new ReadOnlySpan<float>(scratch + i * TileGrid.Side * channels, columns * channels).CopyTo(new Span<float>(target, columns * channels));
                epilogue.Apply(target, channels, columns, channels, 0);
            }
        }
    }

    private void Transform(int tile, float* target, nint line, float* between)
    {
        for (int c = 0; c < channels; c += TWide.Count)
            SquareTransform.Run<TVector, TWide, OutputTransform<TVector, TWide>>(slices.At(tile, c, 0, 0), 6 * slices.Stride, slices.Stride, target + c, line, channels, between);
    }
}
