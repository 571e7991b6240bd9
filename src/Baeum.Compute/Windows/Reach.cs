namespace Baeum.Compute;

/// <summary>The taps with which an output sees the input, on one axis: from <see cref="First"/> to before <see cref="End"/>; the others lie beyond the edges.</summary>
internal readonly struct Reach
{
    public readonly int First, End;

    private readonly int _start, _dilation;

    public Reach(int output, int stride, int dilation, int pad, int size, int input)
    {
        (_start, _dilation) = (output * stride - pad, dilation);
        First = _start >= 0 ? 0 : (dilation - 1 - _start) / dilation;
        End = Math.Max(First, Math.Min(size, _start >= input ? 0 : (input - 1 - _start) / dilation + 1));
    }

    public static Reach Depth(in Window w, int output) => new(output, w.Strides.Depth, w.Dilations.Depth, w.Pads.Depth, w.Size.Depth, w.Input.Depth);

    public static Reach Height(in Window w, int output) => new(output, w.Strides.Height, w.Dilations.Height, w.Pads.Height, w.Size.Height, w.Input.Height);

    public static Reach Width(in Window w, int output) => new(output, w.Strides.Width, w.Dilations.Width, w.Pads.Width, w.Size.Width, w.Input.Width);

    /// <summary>Taps inside.</summary>
    public int Count => End - First;

    /// <summary>What a tap sees.</summary>
    public int Place(int tap) => _start + tap * _dilation;
}
