namespace Baeum.Nn;

/// <summary>eˣ / Σ eˣ along an axis or over several; masked values get (almost) no share. Keras: <c>Softmax</c>.</summary>
/// <remarks>Shape: any → same. A mask has the shape of x or broadcasts to it.</remarks>
public sealed class Softmax : Layer
{
    /// <summary>What Keras adds to a masked value.</summary>
    private const float Masked = -1e9f;

    public Softmax() => SupportsMasking = true;

    /// <summary>The axis or axes that add up to 1.</summary>
    public Axes Axis { get; init; } = -1;

    protected override Variable Forward(Variable x, Pass pass)
    {
        if (x.Mask is { } mask)
            x = x.Add(mask.Subtract(1f).Multiply(-Masked));
        return Axis.Count == 1 ? x.Softmax(Axis[0]) : x.Subtract(x.LogSumExp(Axis.Span, keepDims: true)).Exp();
    }
}
