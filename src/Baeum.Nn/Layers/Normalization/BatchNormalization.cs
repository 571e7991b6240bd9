using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Keeps each channel near mean 0 and deviation 1: <c>y = (x - mean) / √(variance + epsilon) · gamma + beta</c>, with the statistics of the batch while training and their moving averages otherwise. Keras: <c>BatchNormalization</c>; Ioffe and Szegedy 2015.</summary>
/// <remarks>
/// Shape: any → same. Weights: gamma, beta, moving mean and moving variance, each [channels]; the last two are not trained.
/// A training pass updates <c>moving = moving · momentum + statistic · (1 - momentum)</c>, with the population variance. With Trainable = false the layer stays in inference mode.
/// Masked time steps are normalised and left out of the statistics.
/// </remarks>
public sealed class BatchNormalization : NormalizationLayer
{
    private const float MaskedEpsilon = 1e-7f;
    private Parameter? _gamma, _beta, _movingMean, _movingVariance;

    public BatchNormalization() => SupportsMasking = true;

    /// <summary>The channels' axis.</summary>
    public int Axis { get; init; } = -1;

    /// <summary>How much of the moving statistics stays in a step.</summary>
    public double Momentum { get; init; } = 0.99;

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

    /// <summary>First values of the moving mean.</summary>
    public Initializer MovingMeanInitializer { get; init; } = "zeros";

    /// <summary>First values of the moving variance.</summary>
    public Initializer MovingVarianceInitializer { get; init; } = "ones";

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
        if (Scale)
            _gamma = AddWeight("gamma", channels, GammaInitializer, GammaRegularizer, GammaConstraint);
        if (Center)
            _beta = AddWeight("beta", channels, BetaInitializer, BetaRegularizer, BetaConstraint);
        _movingMean = AddWeight("moving_mean", channels, MovingMeanInitializer, trainable: false);
        _movingVariance = AddWeight("moving_variance", channels, MovingVarianceInitializer, trainable: false);
    }

    /// <summary>Whether the channels are the last axis.</summary>
    internal bool NormalizesChannels => IsBuilt && BuiltFor[0].Axis(Axis) == BuiltFor[0].Rank - 1;

    /// <summary>What inference does to each channel: <c>x · scale + shift</c>.</summary>
    internal (Variable Scale, Variable Shift) Affine()
    {
        var scale = _movingVariance!.Add((float)Epsilon).Rsqrt();
        if (_gamma is not null)
            scale = scale.Multiply(_gamma);
        var shift = _movingMean!.Multiply(scale);
        return (scale, _beta is null ? shift.Negate() : _beta.Subtract(shift));
    }

    protected override Variable Forward(Variable x, Pass pass)
    {
        int axis = x.Shape.Axis(Axis);
        if (x.Mask is { } mask && mask.Shape != x.Shape.Without(^1))
            throw Incompatible($"expected a mask of shape {x.Shape.Without(^1)}, received {mask.Shape}", x.Shape);
        if (pass.Training && Trainable && x.Mask is not null && axis != x.Shape.Rank - 1)
            return TrainMasked(x, axis, x.Mask);
        var y = x.MoveAxis(axis, -1);
        return (pass.Training && Trainable ? Train(y, x.Mask) : y.BatchNormalize(_movingMean!, _movingVariance!, _gamma, _beta, Epsilon)).MoveAxis(-1, axis);
    }

    /// <summary>Statistics with a mask over the normalised axis: each of its positions counts rows of its own.</summary>
    private Variable TrainMasked(Variable x, int axis, Variable mask)
    {
        Span<int> others = stackalloc int[x.Shape.Rank - 1];
        Shape kept = x.Shape;
        for (int i = 0; i < others.Length; i++)
        {
            others[i] = i < axis ? i : i + 1;
            kept = kept.With(others[i], 1);
        }
        var weights = mask.Reshape(mask.Shape.Insert(mask.Shape.Rank, 1)).BroadcastTo(x.Shape);
        var count = weights.Sum(others, keepDims: true).Add(MaskedEpsilon);
        var mean = x.Multiply(weights).Sum(others, keepDims: true).Divide(count);
        var centred = x.Subtract(mean);
        var variance = centred.Square().Multiply(weights).Sum(others, keepDims: true).Divide(count);
        Average(mean.Span, _movingMean!.Span);
        Average(variance.Span, _movingVariance!.Span);
        var y = centred.Multiply(variance.Add((float)Epsilon).Rsqrt());
        if (_gamma is not null)
            y = y.Multiply(_gamma.Reshape(kept));
        return _beta is null ? y : y.Add(_beta.Reshape(kept));
    }

    private Variable Train(Variable x, Variable? mask)
    {
        var statistics = Pool.Rent(2 * _movingMean!.Size);
        Span<float> mean = statistics.Span[.._movingMean.Size], variance = statistics.Span[_movingMean.Size..];
        var y = x.BatchNormalize(_gamma, _beta, Epsilon, mask, mean, variance);
        Average(mean, _movingMean.Span);
        Average(variance, _movingVariance!.Span);
        Pool.Return(statistics);
        return y;
    }

    private void Average(ReadOnlySpan<float> statistic, Span<float> moving)
    {
        float momentum = (float)Momentum, rest = (float)(1 - Momentum);
        for (int i = 0; i < moving.Length; i++)
            moving[i] = moving[i] * momentum + statistic[i] * rest;
    }
}
