namespace Baeum.Compute;

/// <summary>The part of a source that some rows of outputs read, with zeros where it reaches beyond the edges: the source itself if it does not, else a copy.</summary>
internal readonly unsafe struct Frame
{
    private readonly Correlation _walk;
    private readonly int _height, _channels, _repeat;

    /// <summary>Whether the source is copied.</summary>
    public readonly bool IsCopy;

    /// <summary>Places from one row to the next.</summary>
    public readonly int Width;

    /// <param name="walk">The sum.</param>
    /// <param name="rows">Most rows of outputs.</param>
    /// <param name="channels">Values of a place, at least those of the source; a copy fills up with zeros.</param>
    /// <param name="repeat">How often a copy repeats each value.</param>
    public Frame(in Correlation walk, int rows, int channels, int repeat)
    {
        (_walk, _channels, _repeat) = (walk, channels, repeat);
        IsCopy = !walk.IsInside || channels != walk.SourceChannels || repeat != 1;
        Width = IsCopy ? walk.Width.Extent(walk.Width.Count) : walk.Source.Width;
        _height = IsCopy ? walk.Height.Extent(rows) : walk.Source.Height;
    }

    /// <summary>Floats of a copy.</summary>
    public int Length => checked(_walk.Depth.Extent(1) * _height * Width * _channels);

    /// <summary>Floats from one row of outputs to the next.</summary>
    public nint RowStep => (nint)_walk.Height.Step * Width * _channels;

    /// <summary>Floats from one output of a row to the next.</summary>
    public nint Step => (nint)_walk.Width.Step * _channels;

    /// <summary>Where a tap reads, relative to an output.</summary>
    public nint Start(int tap)
    {
        int d = tap / (_walk.Height.Taps * _walk.Width.Taps) * _walk.Depth.Gap;
        int h = tap / _walk.Width.Taps % _walk.Height.Taps * _walk.Height.Gap;
        return (((nint)d * _height + h) * Width + tap % _walk.Width.Taps * _walk.Width.Gap) * _channels;
    }

    /// <summary>The first place that the outputs from a row on read, in the source or, filled in, in the copy.</summary>
    public float* Of(float* image, int depth, int row, int rows, float* copy)
    {
        int d = _walk.Depth.Origin + depth * _walk.Depth.Step, h = _walk.Height.Origin + row * _walk.Height.Step, w = _walk.Width.Origin;
        if (!IsCopy)
            return image + (((nint)d * _walk.Source.Height + h) * _walk.Source.Width + w) * _channels;
        int planes = _walk.Depth.Extent(1), lines = _walk.Height.Extent(rows), line = Width * _channels;
        for (int p = 0; p < planes; p++)
            for (int i = 0; i < lines; i++)
            {
                float* target = copy + ((nint)p * _height + i) * line;
                if ((uint)(d + p) < (uint)_walk.Source.Depth && (uint)(h + i) < (uint)_walk.Source.Height)
                    Copy(image + ((nint)(d + p) * _walk.Source.Height + h + i) * _walk.Source.Width * _walk.SourceChannels, w, target);
                else
                    new Span<float>(target, line).Clear();
            }
        return copy;
    }

    /// <summary>One line of the source, of which the copy begins at place <paramref name="first"/>.</summary>
    private void Copy(float* source, int first, float* target)
    {
        int left = Math.Clamp(-first, 0, Width), end = Math.Clamp(_walk.Source.Width - first, left, Width), count = (end - left) * _walk.SourceChannels;
        new Span<float>(target, left * _channels).Clear();
        new Span<float>(target + (nint)end * _channels, (Width - end) * _channels).Clear();
        source += (nint)(first + left) * _walk.SourceChannels;
        target += (nint)left * _channels;
        if (_channels == _walk.SourceChannels)
        {
            new ReadOnlySpan<float>(source, count).CopyTo(new Span<float>(target, count));
            return;
        }
        for (int i = left; i < end; i++, source += _walk.SourceChannels, target += _channels)
        {
            for (int c = 0; c < _walk.SourceChannels; c++)
                for (int r = 0; r < _repeat; r++)
                    target[c * _repeat + r] = source[c];
            for (int c = _walk.SourceChannels * _repeat; c < _channels; c++)
                target[c] = 0f;
        }
    }
}
