using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>While training, a window of the images at a random place, the same for a batch; images that are too small are enlarged to it with their aspect ratio kept. Otherwise they are passed on as they are. Keras: <c>RandomCrop</c>.</summary>
/// <remarks>Shape: [batch, h, w, channels] → [batch, height, width, channels] while training, same otherwise: a model whose later layers need the window's shape puts a CenterCrop before Predict, as with Keras.</remarks>
public sealed class RandomCrop(int height, int width) : AugmentationLayer
{
    /// <summary>Height of the window.</summary>
    public int Height { get; } = Check.Positive(height);

    /// <summary>Width of the window.</summary>
    public int Width { get; } = Check.Positive(width);

    public override int? Seed { get; init; }

    /// <summary>"channels_last", [batch, height, width, channels], or "channels_first".</summary>
    public string DataFormat { get; init => field = Choice.Of(value, "data_format", "channels_last", "channels_first"); } = "channels_last";

    public override Shape OutputShape(Shape input) => DataFormat == "channels_first" ? input.With(^2, Height).With(^1, Width) : input.With(^3, Height).With(^2, Width);

    private protected override Variable Augment(Variable x, Rng random)
    {
        bool moves = DataFormat == "channels_first";
        var images = moves ? x.MoveAxis(1, -1) : x;
        int h = images.Shape[1], w = images.Shape[2];
        var y = h >= Height && w >= Width
            ? AspectRatio.Window(images, random.Integer(0, h - Height + 1), random.Integer(1, w - Width + 1), Height, Width)
            : AspectRatio.Crop(images, Height, Width).Resize(1, Height).Resize(2, Width);
        return moves ? y.MoveAxis(-1, 1) : y;
    }
}
