using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Keeps each sample near mean 0 and deviation 1 over its features: <c>y = (x - mean) / √(variance + epsilon) · gamma + beta</c>. Keras: <c>LayerNormalization</c>; Ba et al. 2016.</summary>
/// <remarks>Shape: any → same. Weights: gamma and beta with the lengths of the normalised axes.</remarks>
public sealed class LayerNormalization : NormalizationLayer
{
    private Parameter? _gamma, _beta;

    public LayerNormalization() => SupportsMasking = true;

    /// <summary>The axis or axes whose values are normalised together.</summary>
    public Axes Axis { get; init => field = value.AsList(); } = ((Axes)(-1)).AsList();

    /// <summary>Added to the variance.</summary>
    public double Epsilon { get; init; } = 1e-3;

    /// <summary>Whether beta is added.</summary>
    public bool Center { get; init; } = true;

    /// <summary>Whether gamma is multiplied.</summary>
    public bool Scale { get; init; } = true;

    /// <summary>Whether x is only divided by its deviation and multiplied by gamma: no mean is subtracted and no beta added.</summary>
    public bool RmsScaling { get; init; }

    /// <summary>First values of beta.</summary>
    public Initializer BetaInitializer { get; init; } = "zeros";

    /// <summary>First values of gamma.</summary>
    public Initializer GammaInitializer { get; init; } = "ones";

    /// <summary>Penalty on beta.</summary>
    public Regularizer? BetaRegularizer { get; init; }

    /// <summary>Penalty on gamma.</summary>
    public Regularizer? GammaRegularizer { get; init; }

    /// <summary>Projection of beta after each update.</summary>
    public Constraint? BetaConstraint { get; init; }

    /// <summary>Projection of gamma after each update.</summary>
    public Constraint? GammaConstraint { get; init; }

    private protected override Axes WeightAxes => Axis;

    protected override void Build(Shape input)
    {
        var lengths = WeightShape(input);
        if (Scale || RmsScaling)
            _gamma = AddWeight("gamma", lengths, GammaInitializer, GammaRegularizer, GammaConstraint);
        if (Center && !RmsScaling)
            _beta = AddWeight("beta", lengths, BetaInitializer, BetaRegularizer, BetaConstraint);
    }

    protected override Variable Forward(Variable x, Pass pass)
    {
        var last = AxesLast.Of(x.Shape, Axis);
        var rows = last.Apply(x);
        var y = RmsScaling ? Scaled(rows) : rows.LayerNormalize(_gamma, _beta, Epsilon);
        return last.Undo(y);
    }

    private Variable Scaled(Variable x)
    {
        var variance = x.Subtract(x.Mean(-1, keepDims: true)).Square().Mean(-1, keepDims: true);
        return x.Multiply(variance.Add((float)Epsilon).Rsqrt()).Multiply(_gamma!.Reshape(-1));
    }
}
