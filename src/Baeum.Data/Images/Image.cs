using System.Numerics.Tensors;

namespace Baeum.Data;

/// <summary>Image files as tensors. Shape: [height, width, channels], 0 to 255, row 0 at the top.</summary>
public static partial class Image
{
    /// <summary>Reads a PNG or JPEG image; its first bytes tell which. Keras: <c>img_to_array(load_img(path, color_mode=...))</c>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="colorMode">"grayscale", "rgb" or "rgba"; null (the default) keeps what the file has: 1 grey, 2 grey and alpha, 3 RGB, 4 RGB and alpha. Colour becomes grey by ITU-R 601: 0.299 R + 0.587 G + 0.114 B; alpha is left away, not blended.</param>
    /// <returns>[height, width, channels], 0 to 255; 16 bits give fractions.</returns>
    /// <exception cref="InvalidDataException">The file is damaged, cut off, a decompression bomb, or neither PNG nor JPEG.</exception>
    public static Tensor<float> Read(string path, string? colorMode = null)
    {
        byte[] file = File.ReadAllBytes(path);
        return ToTensor(Jpeg.Is(file) ? Jpeg.Read(file, path) : Png.Read(file, path), colorMode);
    }

    /// <summary>Writes a PNG image. Shape: [height, width] or [height, width, channels] with 1 to 4 channels.</summary>
    /// <param name="path">The file, created or replaced, whole or not at all.</param>
    /// <param name="image">Values 0 to 255.</param>
    /// <param name="depth">Bits a sample, 8 (the default) or 16. Values are rounded to what it holds.</param>
    /// <exception cref="ArgumentException">A value is NaN or not within 0 and 255, or the shape is no image's.</exception>
    public static void Write(string path, Tensor<float> image, int depth = 8) => Png.Write(path, ToPixels(image, depth));

    /// <summary>Pixels as a tensor; see <see cref="Read"/>.</summary>
    public static Tensor<float> ToTensor(Pixels pixels, string? colorMode = null)
    {
        int channels = colorMode switch
        {
            null => pixels.Channels,
            "grayscale" => 1,
            "rgb" => 3,
            "rgba" => 4,
            _ => throw Nearest.Unknown("color mode", colorMode, ["grayscale", "rgb", "rgba"]),
        };
        var image = Tensors.Empty([pixels.Height, pixels.Width, channels]);
        var values = image.AsSpan();
        float unit = pixels.Depth == 16 ? 1 / 257f : 1;
        for (int i = 0; i < values.Length / channels; i++)
            Convert(pixels.Samples.AsSpan(i * pixels.Channels, pixels.Channels), values.Slice(i * channels, channels), unit);
        return image;
    }

    /// <summary>A tensor as pixels; see <see cref="Write"/>.</summary>
    public static Pixels ToPixels(Tensor<float> image, int depth = 8)
    {
        var shape = image.Shape();
        if (shape.Rank is < 2 or > 3 || shape.Size == 0 || shape.Rank == 3 && shape[2] > 4)
            throw new ArgumentException($"Image: expected the shape (height, width) or (height, width, channels) with 1 to 4 channels, received {shape}.");
        var pixels = new Pixels(shape[0], shape[1], shape.Rank == 3 ? shape[2] : 1, depth);
        var values = image.AsReadOnlySpan();
        float unit = depth == 16 ? 257 : 1;
        for (int i = 0; i < values.Length; i++)
            pixels.Samples[i] = values[i] is >= 0 and <= 255 ? (ushort)MathF.Round(values[i] * unit)
                : throw new ArgumentException(FormattableString.Invariant($"Image: values must lie within 0 and 255, received {values[i]} at position {i}; scale the image first."));
        return pixels;
    }

    private static void Convert(ReadOnlySpan<ushort> from, Span<float> to, float unit)
    {
        bool isGrey = from.Length < 3, hasAlpha = from.Length % 2 == 0;
        if (from.Length == to.Length)
            for (int c = 0; c < to.Length; c++)
                to[c] = from[c] * unit;
        else if (to.Length == 1)
            to[0] = isGrey ? from[0] * unit : (0.299f * from[0] + 0.587f * from[1] + 0.114f * from[2]) * unit;
        else
        {
            for (int c = 0; c < 3; c++)
                to[c] = from[isGrey ? 0 : c] * unit;
            if (to.Length == 4)
                to[3] = hasAlpha ? from[^1] * unit : 255;
        }
    }
}
