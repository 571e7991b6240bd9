namespace Baeum.Nn;

/// <summary>Time steps whose features all have the mask value become 0 and carry a mask.</summary>
internal static class OnnxMasking
{
    public static OnnxValue Write(Masking layer, OnnxValue x) => x.Multiply(x.NotEqual((float)layer.MaskValue).Max(-1, keepDims: true));

    public static OnnxValue? Mask(Masking layer, OnnxValue[] inputs) => inputs[0].NotEqual((float)layer.MaskValue).Max(-1);
}
