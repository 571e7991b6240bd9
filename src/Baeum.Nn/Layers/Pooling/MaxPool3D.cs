namespace Baeum.Nn;

/// <summary>Another name of <see cref="MaxPooling3D"/>. Keras: <c>MaxPool3D</c>.</summary>
/// <remarks>Shape: [batch, depth, height, width, channels] → [batch, new depth, new height, new width, channels]. In summaries and files it is a MaxPooling3D.</remarks>
public sealed class MaxPool3D(Size? poolSize = null, Size? strides = null, string padding = "valid") : MaxPooling3D(poolSize, strides, padding)
{
    internal override string ClassName => nameof(MaxPooling3D);
}
