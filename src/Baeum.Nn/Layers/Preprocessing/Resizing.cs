using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Images at another height and width. Keras: <c>Resizing</c>.</summary>
/// <remarks>Shape: [batch, h, w, channels] → [batch, height, width, channels]; one image without a batch axis will do.</remarks>
public sealed class Resizing(int height, int width) : SpatialLayer(axes: 2)
{
    /// <summary>Height of the result.</summary>
    public int Height { get; } = Check.Positive(height);

    /// <summary>Width of the result.</summary>
    public int Width { get; } = Check.Positive(width);

    /// <summary>"nearest", "bilinear", "bicubic", "lanczos3" or "lanczos5".</summary>
    public string Interpolation { get; init => field = ResizeOp.Known(value); } = "bilinear";

    /// <summary>Cut the input first to the largest window in its middle that has the result's aspect ratio.</summary>
    public bool CropToAspectRatio { get; init; }

    /// <summary>Put the input first on the smallest background that has the result's aspect ratio.</summary>
    public bool PadToAspectRatio { get; init; }

    /// <summary>How the background is filled: "constant".</summary>
    public string FillMode { get; init => field = Choice.Of(value, "fill_mode", "constant"); } = "constant";

    /// <summary>Value of the background.</summary>
    public double FillValue { get; init; }

    /// <summary>Widen the kernel when an axis becomes shorter, so that all pixels count.</summary>
    public bool Antialias { get; init; }

    public override string DataFormat { get; init => field = CheckedFormat(value); } = "channels_last";

    private protected override bool TakesOneSample => true;

    private protected override Shape ResultShape(Shape x)
        => !(CropToAspectRatio && PadToAspectRatio) ? x.With(^3, Height).With(^2, Width)
            : throw new ArgumentException($"Layer '{Name}' (Resizing): only one of CropToAspectRatio and PadToAspectRatio can be true.");

    private protected override Variable Transform(Variable x, Pass pass)
    {
        if (CropToAspectRatio)
            x = AspectRatio.Crop(x, Height, Width);
        else if (PadToAspectRatio)
            x = AspectRatio.Pad(x, Height, Width, (float)FillValue);
        return x.Resize(-3, Height, Interpolation, Antialias).Resize(-2, Width, Interpolation, Antialias);
    }
}
