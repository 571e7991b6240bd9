using Baeum.Data;

namespace Baeum.Nn;

/// <summary>x above 0, else alpha · x with a learned alpha. Keras: <c>PReLU</c>.</summary>
/// <remarks>Shape: [batch, ...] → same. Weights: alpha [...], with length 1 along the shared axes.</remarks>
public sealed class PReLU : Layer
{
    private Parameter? _alpha;

    public PReLU() => SupportsMasking = true;

    /// <summary>First values of alpha.</summary>
    public Initializer AlphaInitializer { get; init; } = "zeros";

    /// <summary>Penalty on alpha.</summary>
    public Regularizer? AlphaRegularizer { get; init; }

    /// <summary>Projection of alpha after each update.</summary>
    public Constraint? AlphaConstraint { get; init; }

    /// <summary>Axes along which all values share one alpha, counted with the batch axis: [1, 2] shares over an image. Null for none.</summary>
    public IReadOnlyList<int>? SharedAxes { get; init; }

    protected override void Build(Shape input)
    {
        var shape = input[1..];
        foreach (int axis in SharedAxes ?? [])
            shape = axis >= 1 && axis < input.Rank ? shape.With(axis - 1, 1) : throw Incompatible($"shared axis {axis} must lie between 1 and {input.Rank - 1}", input);
        _alpha = AddWeight("alpha", shape, AlphaInitializer, AlphaRegularizer, AlphaConstraint);
    }

    protected override void CheckInput(ReadOnlySpan<Shape> inputs)
    {
        var (input, alpha) = (inputs[0], _alpha!.Shape);
        if (input.Rank != alpha.Rank + 1)
            throw Incompatible($"expected ndim={alpha.Rank + 1}, found ndim={input.Rank}", input);
        for (int axis = 0; axis < alpha.Rank; axis++)
            if (alpha[axis] != 1 && alpha[axis] != input[axis + 1] && input[axis + 1] != Shape.Unknown)
                throw Incompatible($"expected axis {axis + 1} of input shape to have value {alpha[axis]}, found {input[axis + 1]}", input);
    }

    protected override Variable Forward(Variable x, Pass pass) => x.Relu().Subtract(_alpha!.Multiply(x.Negate().Relu()));
}
