using Baeum.Compute;

namespace Baeum.Data;

/// <summary>An image as a file holds it: whole-number samples, row by row from the top, the channels of a pixel side by side.</summary>
/// <remarks>Channels: 1 is grey, 2 grey and alpha, 3 RGB, 4 RGB and alpha. A sample runs from 0 to 2^depth − 1; alpha 0 is transparent and not premultiplied.</remarks>
public sealed class Pixels
{
    /// <param name="height">Rows.</param>
    /// <param name="width">Pixels a row.</param>
    /// <param name="channels">1 to 4.</param>
    /// <param name="depth">Bits a sample: 8 or 16.</param>
    /// <param name="samples">height · width · channels samples, kept and not copied; without them all are 0.</param>
    public Pixels(int height, int width, int channels, int depth = 8, ushort[]? samples = null)
    {
        Height = Check.Positive(height);
        Width = Check.Positive(width);
        Channels = channels is >= 1 and <= 4 ? channels : throw new ArgumentOutOfRangeException(nameof(channels), $"channels must be 1 to 4; received {channels}.");
        Depth = depth is 8 or 16 ? depth : throw new ArgumentOutOfRangeException(nameof(depth), $"depth must be 8 or 16; received {depth}.");
        long count = (long)height * width * channels;
        if (count > Array.MaxLength || samples?.Length is { } length && length != count)
            throw new ArgumentException($"Pixels: {height} x {width} x {channels} needs {count} samples{(samples is null ? ", which is too much" : $", received {samples.Length}")}.");
        Samples = samples ?? new ushort[count];
    }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>Pixels a row.</summary>
    public int Width { get; }

    /// <summary>Samples a pixel: 1 grey, 2 grey and alpha, 3 RGB, 4 RGB and alpha.</summary>
    public int Channels { get; }

    /// <summary>Bits a sample: 8 or 16.</summary>
    public int Depth { get; }

    /// <summary>The samples, [height, width, channels] row-major.</summary>
    public ushort[] Samples { get; }

    /// <summary>The samples of one row.</summary>
    public Span<ushort> Row(int y) => Samples.AsSpan(y * Width * Channels, Width * Channels);
}
