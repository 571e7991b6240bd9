namespace Baeum.Nn;

/// <summary>Another name of <see cref="AveragePooling3D"/>. Keras: <c>AvgPool3D</c>.</summary>
/// <remarks>Shape: [batch, depth, height, width, channels] → [batch, new depth, new height, new width, channels]. In summaries and files it is a AveragePooling3D.</remarks>
public sealed class AvgPool3D(Size? poolSize = null, Size? strides = null, string padding = "valid") : AveragePooling3D(poolSize, strides, padding)
{
    internal override string ClassName => nameof(AveragePooling3D);
}
