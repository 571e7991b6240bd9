using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Data;

public static partial class Image
{
    /// <summary>An image of another size. Shape: [height, width, channels] → [newHeight, newWidth, channels]. TensorFlow: <c>tf.image.resize</c> (pixel centres at halves, no smoothing when it shrinks).</summary>
    /// <param name="image">The image.</param>
    /// <param name="height">New height.</param>
    /// <param name="width">New width.</param>
    /// <param name="interpolation">"bilinear" (the default) or "nearest".</param>
    public static Tensor<float> Resize(Tensor<float> image, int height, int width, string interpolation = "bilinear")
    {
        var shape = image.Shape();
        if (shape.Rank != 3 || shape.Size == 0)
            throw new ArgumentException($"Resize: expected an image (height, width, channels), received {shape}.");
        var resized = Tensors.Empty([Check.Positive(height), Check.Positive(width), shape[2]]);
        if (shape[0] == height && shape[1] == width)
        {
            image.AsReadOnlySpan().CopyTo(resized.AsSpan());
            return resized;
        }
        bool smooth = interpolation switch
        {
            "bilinear" => true,
            "nearest" => false,
            _ => throw Nearest.Unknown("interpolation", interpolation, ["bilinear", "nearest"]),
        };
        var across = Places(shape[1], width, smooth);
        var down = Places(shape[0], height, smooth);
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
                Blend(image.AsReadOnlySpan(), shape[1], shape[2], down[y], across[x], resized.AsSpan().Slice((y * width + x) * shape[2], shape[2]));
        return resized;
    }

    private static void Blend(ReadOnlySpan<float> image, int width, int channels, (int Low, int High, float Part) y, (int Low, int High, float Part) x, Span<float> pixel)
    {
        for (int c = 0; c < channels; c++)
        {
            float top = Mix(image[(y.Low * width + x.Low) * channels + c], image[(y.Low * width + x.High) * channels + c], x.Part);
            float bottom = Mix(image[(y.High * width + x.Low) * channels + c], image[(y.High * width + x.High) * channels + c], x.Part);
            pixel[c] = Mix(top, bottom, y.Part);
        }
    }

    private static float Mix(float a, float b, float part) => a + (b - a) * part;

    // For each new position the two old ones beside it and the share of the second.
    private static (int Low, int High, float Part)[] Places(int from, int to, bool smooth)
    {
        var places = new (int, int, float)[to];
        float scale = (float)from / to;
        for (int i = 0; i < to; i++)
        {
            float at = (i + 0.5f) * scale - 0.5f;
            int nearest = Math.Min((int)MathF.Floor((i + 0.5f) * scale), from - 1), low = (int)MathF.Floor(at);
            places[i] = smooth ? (Math.Max(low, 0), Math.Min(low + 1, from - 1), at - low) : (nearest, nearest, 0);
        }
        return places;
    }
}
