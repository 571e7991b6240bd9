using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Divides each sample by its root mean square: <c>y = x / √(mean(x²) + epsilon) · scale</c>. Keras: <c>RMSNormalization</c>; Zhang and Sennrich 2019.</summary>
/// <remarks>Shape: any → same. Weights: scale with the lengths of the normalised axes.</remarks>
public sealed class RMSNormalization : NormalizationLayer
{
    private Parameter? _scale;

    /// <summary>The axis or axes whose values are normalised together.</summary>
    public Axes Axis { get; init => field = value.AsList(); } = ((Axes)(-1)).AsList();

    /// <summary>Added to the mean square.</summary>
    public double Epsilon { get; init; } = 1e-6;

    private protected override Axes WeightAxes => Axis;

    protected override void Build(Shape input) => _scale = AddWeight("scale", WeightShape(input), "ones");

    protected override Variable Forward(Variable x, Pass pass)
    {
        var last = AxesLast.Of(x.Shape, Axis);
        var rows = last.Apply(x);
        var y = rows.Multiply(rows.Square().Mean(-1, keepDims: true).Add((float)Epsilon).Rsqrt()).Multiply(_scale!.Reshape(-1));
        return last.Undo(y);
    }
}
