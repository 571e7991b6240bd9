namespace Baeum.Nn;

/// <summary>Activations that are layers of their own.</summary>
internal static class OnnxActivationLayers
{
    // What Keras adds to a masked value.
    private const double Masked = -1e9;

    public static OnnxValue Write(Activation layer, OnnxValue x) => x.Activate(layer);

    public static OnnxValue Write(ELU layer, OnnxValue x) => x.Map("Elu", ("alpha", layer.Alpha));

    public static OnnxValue Write(LeakyReLU layer, OnnxValue x) => x.Map("LeakyRelu", ("alpha", layer.NegativeSlope));

    /// <summary>x above 0, else alpha · x.</summary>
    public static OnnxValue Write(PReLU layer, OnnxValue x)
        => x.Graph.Node("PRelu", [x, x.Graph.Weight(layer.Weight("alpha")!)], x.Shape);

    public static OnnxValue Write(ThresholdedReLU layer, OnnxValue x) => x.Map("ThresholdedRelu", ("alpha", layer.Theta));

    /// <summary>min(x, max) from the threshold on, slope · (x - threshold) below it.</summary>
    public static OnnxValue Write(ReLU layer, OnnxValue x)
    {
        var (slope, max, threshold) = (layer.NegativeSlope, layer.MaxValue, layer.Threshold);
        if (threshold == 0)
        {
            var y = slope == 0 ? x.Map("Relu") : x.Map("LeakyRelu", ("alpha", slope));
            return max is { } most ? slope == 0 ? x.Clip(0, most) : y.Minimum(most) : y;
        }
        var above = max is null ? x : x.Minimum(max.Value);
        return x.Compare("GreaterOrEqual", x.Graph.Number(threshold)).Where(above, x.Subtract(threshold).Multiply(slope));
    }

    /// <summary>eˣ / Σ eˣ; a masked value gets (almost) no share.</summary>
    public static OnnxValue Write(Softmax layer, OnnxValue[] inputs)
    {
        var x = inputs[0];
        if (x.Mask is { } mask)
            x = x.Add(mask.Subtract(1).Multiply(-Masked));
        if (layer.Axis.Count == 1)
            return x.Softmax(layer.Axis[0]);
        var e = x.Subtract(x.Max(layer.Axis, keepDims: true)).Map("Exp");
        return e.Divide(e.Sum(layer.Axis, keepDims: true));
    }
}
