using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>An array seen as rows of a width, of which a part is copied: what slices along an axis are in memory.</summary>
internal readonly record struct Strip(int Rows, int Width)
{
    /// <summary>Copies columns [start, start + width) of x to y [rows, width].</summary>
    public void Read(ReadOnlySpan<float> x, int start, int width, Span<float> y)
    {
        for (int row = 0; row < Rows; row++)
            x.Slice(row * Width + start, width).CopyTo(y.Slice(row * width, width));
    }

    /// <summary>Copies x [rows, width] to columns [start, start + width) of y.</summary>
    public void Write(ReadOnlySpan<float> x, int start, int width, Span<float> y)
    {
        for (int row = 0; row < Rows; row++)
            x.Slice(row * width, width).CopyTo(y.Slice(row * Width + start, width));
    }

    /// <summary>Adds x [rows, width] to columns [start, start + width) of y.</summary>
    public void Add(ReadOnlySpan<float> x, int start, int width, Span<float> y)
    {
        for (int row = 0; row < Rows; row++)
            Elementwise.Accumulate(x.Slice(row * width, width), y.Slice(row * Width + start, width));
    }
}
