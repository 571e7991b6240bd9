namespace Baeum.Nn;

/// <summary>Another name of <see cref="MaxPooling1D"/>. Keras: <c>MaxPool1D</c>.</summary>
/// <remarks>Shape: [batch, steps, channels] → [batch, new steps, channels]. In summaries and files it is a MaxPooling1D.</remarks>
public sealed class MaxPool1D(Size? poolSize = null, Size? strides = null, string padding = "valid") : MaxPooling1D(poolSize, strides, padding)
{
    internal override string ClassName => nameof(MaxPooling1D);
}
