namespace Baeum.Compute;

/// <summary>Transforms tiles of images: 6×6 places of an input, or 4×4 of a gradient. What lies beyond the edges is 0.</summary>
/// <param name="first">The tile that goes to row 0 of the slices.</param>
/// <param name="originRow">Place of the first output's first tap.</param>
internal readonly unsafe struct TilesIn<TVector, TWide, TTransform>(
    TileGrid grid, int first, int count, float* images, Spatial size, int channels, int originRow, int originColumn, Slices slices)
    where TVector : struct
    where TWide : struct, IWide<TVector>
    where TTransform : struct, ITransform<TVector, TWide>
{
    /// <summary>Floats of memory for <see cref="Run"/>.</summary>
    public static int Scratch(int channels) => TTransform.In * TTransform.In * channels + SquareTransform.Elements * TWide.Count;

    public void Run(float* scratch)
    {
        int side = TTransform.In, line = side * channels;
        float* between = scratch + side * line;
        for (int tile = 0; tile < count; tile++)
        {
            grid.Locate(first + tile, out int image, out int row, out int column);
            float* source = images + (nint)image * size.Count * channels;
            (row, column) = (row + originRow, column + originColumn);
            if (row >= 0 && column >= 0 && row + side <= size.Height && column + side <= size.Width)
            {
                Transform(tile, source + ((nint)row * size.Width + column) * channels, (nint)size.Width * channels, between);
                continue;
            }
            for (int i = 0; i < side; i++)
                CopyLine(source, row + i, column, side, scratch + i * line);
            Transform(tile, scratch, line, between);
        }
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
