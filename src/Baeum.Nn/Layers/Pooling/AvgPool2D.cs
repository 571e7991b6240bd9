namespace Baeum.Nn;

/// <summary>Another name of <see cref="AveragePooling2D"/>. Keras: <c>AvgPool2D</c>.</summary>
/// <remarks>Shape: [batch, height, width, channels] → [batch, new height, new width, channels]. In summaries and files it is a AveragePooling2D.</remarks>
public sealed class AvgPool2D(Size? poolSize = null, Size? strides = null, string padding = "valid") : AveragePooling2D(poolSize, strides, padding)
{
    internal override string ClassName => nameof(AveragePooling2D);
}
