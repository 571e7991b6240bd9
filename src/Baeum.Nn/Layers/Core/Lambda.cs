using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A function as a layer, for small steps without weights: <c>new Lambda(x => x.Square())</c>. Keras: <c>Lambda</c>.</summary>
/// <remarks>
/// Shape: any → what the function makes of it, or what <see cref="Shape"/> says. A function cannot be written to a file, so a model with this layer cannot be saved:
/// write a layer of your own (override Forward and OutputShape) for that.
/// </remarks>
public sealed class Lambda(Func<Variable, Variable> function) : Layer
{
    /// <summary>The shape of the result for the shape of an input; by default the function is tried on zeros.</summary>
    public Func<Shape, Shape>? Shape { get; init; }

    public override Shape OutputShape(Shape input) => Shape is not null ? Shape(input) : Infer(input);

    protected override Variable Forward(Variable x, Pass pass) => function(x);

    /// <summary>Tries two lengths for what is unknown: an axis that differs between the results is unknown as well.</summary>
    private Shape Infer(Shape input)
    {
        if (input.IsKnown)
            return Try(input);
        Shape one = input, other = input;
        for (int axis = 0; axis < input.Rank; axis++)
            if (input[axis] == Data.Shape.Unknown)
                (one, other) = (one.With(axis, 2), other.With(axis, 3));
        Shape first = Try(one), second = Try(other);
        if (first.Rank != second.Rank)
            throw new ShapeException($"Layer '{Name}' (Lambda): the rank of its result depends on the lengths of the input; say the result's shape with Shape.");
        for (int axis = 0; axis < first.Rank; axis++)
            if (first[axis] != second[axis])
                first = first.With(axis, Data.Shape.Unknown);
        return first;
    }

    private Shape Try(Shape input)
    {
        using var tape = new Tape(recording: false);
        return function(Variable.Full(input, 0f)).Shape;
    }
}
