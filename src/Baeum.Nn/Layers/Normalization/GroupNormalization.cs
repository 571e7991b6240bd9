using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Keeps each group of channels of a sample near mean 0 and deviation 1: <c>y = (x - mean) / √(variance + epsilon) · gamma + beta</c>. Keras: <c>GroupNormalization</c>; Wu and He 2018.</summary>
/// <remarks>Shape: any → same. Weights: gamma and beta [channels].</remarks>
public sealed class GroupNormalization : NormalizationLayer
{
    private Parameter? _gamma, _beta;

    public GroupNormalization() => SupportsMasking = true;

    /// <summary>Number of groups, which divides the number of channels; -1 makes each channel a group of its own.</summary>
    public int Groups { get; init; } = 32;

    /// <summary>The channels' axis.</summary>
    public int Axis { get; init; } = -1;

    /// <summary>Added to the variance.</summary>
    public double Epsilon { get; init; } = 1e-3;

    /// <summary>Whether beta is added.</summary>
    public bool Center { get; init; } = true;

    /// <summary>Whether gamma is multiplied.</summary>
    public bool Scale { get; init; } = true;

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
        var channels = WeightShape(input);
        if (channels[0] != Shape.Unknown && (Groups == 0 || Groups < -1 || channels[0] % Groups != 0))
            throw Incompatible($"groups = {Groups} must divide the {channels[0]} channels of axis {Axis}", input);
        if (Scale)
            _gamma = AddWeight("gamma", channels, GammaInitializer, GammaRegularizer, GammaConstraint);
        if (Center)
            _beta = AddWeight("beta", channels, BetaInitializer, BetaRegularizer, BetaConstraint);
    }

    protected override Variable Forward(Variable x, Pass pass)
    {
        int axis = x.Shape.Axis(Axis), batch = x.Shape[0], channels = x.Shape[axis], groups = Groups == -1 ? channels : Groups;
        var last = x.MoveAxis(axis, -1);
        var grouped = last.Reshape(batch, -1, groups, channels / groups).Transpose(0, 2, 1, 3);
        var y = grouped.Reshape(batch, groups, -1).LayerNormalize(null, null, Epsilon).Reshape(grouped.Shape).Transpose(0, 2, 1, 3).Reshape(last.Shape);
        if (_gamma is not null)
            y = y.Multiply(_gamma);
        if (_beta is not null)
            y = y.Add(_beta);
        return y.MoveAxis(-1, axis);
    }
}
