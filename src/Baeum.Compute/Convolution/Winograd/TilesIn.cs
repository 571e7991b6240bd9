namespace Baeum.Compute;

/// <summary>Transforms tiles of images: 6×6 places of an input, or 4×4 of a gradient. What lies beyond the edges is 0.</summary>
/// <param name="first">The tile that goes to row 0 of the slices.</param>
/// <param name="originRow">Place of the first output's first tap.</param>
internal readonly unsafe struct TilesIn<TVector, TWide, TTransform>(
    TileGrid grid, int first, int count, float* images, Spatial size, int channels, int originRow, int originColumn, Slices slices) : IParallelBody
    where TVector : struct
    where TWide : struct, IWide<TVector>
    where TTransform : struct, ITransform<TVector, TWide>
{
    private const int Tiles = 8;

    public int Parts => (count + Tiles - 1) / Tiles;

    public void Run(int part)
    {
        int side = TTransform.In, values = side * side * channels, line = side * channels;
        var block = Pool.Rent(values + SquareTransform.Elements * TWide.Count);
        fixed (float* copy = block.Span)
            for (int tile = part * Tiles; tile < Math.Min(count, (part + 1) * Tiles); tile++)
            {
                grid.Locate(first + tile, out int image, out int row, out int column);
                float* source = images + (nint)image * size.Count * channels;
                (row, column) = (row + originRow, column + originColumn);
                bool isInside = row >= 0 && column >= 0 && row + side <= size.Height && column + side <= size.Width;
                if (isInside)
                    Transform(tile, source + ((nint)row * size.Width + column) * channels, (nint)size.Width * channels, copy + values);
                else
                {
                    for (int i = 0; i < side; i++)
                        CopyLine(source, row + i, column, side, copy + i * line);
                    Transform(tile, copy, line, copy + values);
                }
            }
        Pool.Return(block);
    }

    private void CopyLine(float* source, int row, int column, int side, float* target)
    {
        var line = new Span<float>(target, side * channels);
        int left = Math.Clamp(-column, 0, side), end = Math.Clamp(size.Width - column, left, side);
        if ((uint)row >= (uint)size.Height)
            end = left;
        line[..(left * channels)].Clear();
        line[(end * channels)..].Clear();
        if (end > left)
            new ReadOnlySpan<float>(source + ((nint)row * size.Width + column + left) * channels, (end - left) * channels).CopyTo(line[(left * channels)..]);
    }

    private void Transform(int tile, float* source, nint row, float* between)
    {
        nint stride = slices.Stride;
        for (int strip = 0, width; strip < channels; strip += width)
        {
            width = Strip.Width(strip, channels, TWide.Count);
            for (int c = strip; c < strip + width; c += TWide.Count)
                SquareTransform.Run<TVector, TWide, TTransform>(source + c, row, channels, slices.At(tile, c, strip, width), TTransform.Out * stride, stride, between);
        }
    }
}
