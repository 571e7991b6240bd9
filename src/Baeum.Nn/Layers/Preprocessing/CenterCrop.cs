using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>The middle of images; images that are too small are enlarged to it with their aspect ratio kept. Keras: <c>CenterCrop</c>.</summary>
/// <remarks>Shape: [batch, h, w, channels] → [batch, height, width, channels]; one image without a batch axis will do.</remarks>
public sealed class CenterCrop(int height, int width) : SpatialLayer(axes: 2)
{
    /// <summary>Height of the result.</summary>
    public int Height { get; } = Check.Positive(height);

    /// <summary>Width of the result.</summary>
    public int Width { get; } = Check.Positive(width);

    public override string DataFormat { get; init => field = CheckedFormat(value); } = "channels_last";

    private protected override bool TakesOneSample => true;

    private protected override Shape ResultShape(Shape x) => x.With(^3, Height).With(^2, Width);

    private protected override Variable Transform(Variable x, Pass pass)
    {
        int h = x.Shape[^3], w = x.Shape[^2];
        return h >= Height && w >= Width
            ? AspectRatio.Window(x, (h - Height) / 2, (w - Width) / 2, Height, Width)
            : AspectRatio.Crop(x, Height, Width).Resize(-3, Height).Resize(-2, Width);
    }
}
