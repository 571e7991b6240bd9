namespace Baeum.Nn;

/// <summary>The dilation of a convolution's window.</summary>
internal static class Dilation
{
    /// <summary>One number for each axis; with strides above 1 they must be 1, as in Keras.</summary>
    public static Size Checked(Size rate, int axes, Size strides)
    {
        var dilation = rate.For(axes, "dilation_rate");
        return strides.IsAll(1) || dilation.IsAll(1) ? dilation
            : throw new ArgumentException($"strides > 1 is not supported in conjunction with dilation_rate > 1; received strides={strides} and dilation_rate={dilation}.", nameof(rate));
    }
}
