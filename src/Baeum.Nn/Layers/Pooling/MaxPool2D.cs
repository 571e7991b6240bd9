namespace Baeum.Nn;

/// <summary>Another name of <see cref="MaxPooling2D"/>. Keras: <c>MaxPool2D</c>.</summary>
/// <remarks>Shape: [batch, height, width, channels] → [batch, new height, new width, channels]. In summaries and files it is a MaxPooling2D.</remarks>
public sealed class MaxPool2D(Size? poolSize = null, Size? strides = null, string padding = "valid") : MaxPooling2D(poolSize, strides, padding)
{
    internal override string ClassName => nameof(MaxPooling2D);
}
