namespace Baeum.Nn;

/// <summary>Another name of <see cref="AveragePooling1D"/>. Keras: <c>AvgPool1D</c>.</summary>
/// <remarks>Shape: [batch, steps, channels] → [batch, new steps, channels]. In summaries and files it is a AveragePooling1D.</remarks>
public sealed class AvgPool1D(Size? poolSize = null, Size? strides = null, string padding = "valid") : AveragePooling1D(poolSize, strides, padding)
{
    internal override string ClassName => nameof(AveragePooling1D);
}
