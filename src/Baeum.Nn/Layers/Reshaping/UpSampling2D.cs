namespace Baeum.Nn;

/// <summary>Enlarges images by whole factors. Keras: <c>UpSampling2D</c>.</summary>
/// <remarks>Shape: [batch, height, width, channels] → [batch, height · size₀, width · size₁, channels].</remarks>
public sealed class UpSampling2D(Size? size = null) : UpSamplingLayer(2, size)
{
    /// <summary>How values between pixels are made: "nearest", "bilinear", "bicubic", "lanczos3" or "lanczos5".</summary>
    public string Interpolation { get; init => field = ResizeOp.Known(value); } = "nearest";

    private protected override Variable Enlarge(Variable x, int axis, int factor)
        => Interpolation == "nearest" ? base.Enlarge(x, axis, factor) : x.Resize(axis, checked(x.Shape[axis] * factor), Interpolation);
}
