using Baeum.Data;

namespace Baeum.Nn;

/// <summary>What the normalising layers share: weights that follow the lengths of some axes, which inputs must keep.</summary>
public abstract class NormalizationLayer : Layer
{
    private protected NormalizationLayer()
    {
    }

    /// <summary>The axes that the weights follow.</summary>
    private protected abstract Axes WeightAxes { get; }

    protected override void CheckInput(ReadOnlySpan<Shape> inputs)
    {
        Shape input = inputs[0], built = BuiltFor[0];
        if (input.Rank != built.Rank)
            throw Incompatible($"expected ndim={built.Rank}, found ndim={input.Rank}", input);
        foreach (int axis in WeightAxes.Span)
            if (input[input.Axis(axis)] != built[built.Axis(axis)] && input[input.Axis(axis)] != Shape.Unknown)
                throw Incompatible($"expected axis {axis} of input shape to have value {built[built.Axis(axis)]}, found {input[input.Axis(axis)]}", input);
    }

    /// <summary>The lengths of <see cref="WeightAxes"/>, in their order.</summary>
    private protected Shape WeightShape(Shape input)
    {
        Shape lengths = [];
        foreach (int axis in WeightAxes.Span)
            lengths = axis >= -input.Rank && axis < input.Rank ? lengths.Insert(lengths.Rank, input[input.Axis(axis)])
                : throw Incompatible($"axis {axis} lies outside of the input", input, $"Choose an axis between {-input.Rank} and {input.Rank - 1}.");
        return lengths;
    }
}
