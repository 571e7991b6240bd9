using Baeum.Data;

namespace Baeum.Nn;

/// <summary>The shape of a function's result, found by trying the function on zeros: with two lengths for what is unknown, and what differs between the results is unknown as well.</summary>
internal static class ShapeTrial
{
    // Values of a trial; beyond that a function is not tried.
    private const long Largest = 1 << 27;

    /// <summary>The result's shape for inputs of these shapes.</summary>
    public static Shape Of(Layer layer, ReadOnlySpan<Shape> inputs, Func<Variable[], Shape> result)
    {
        Shape one = Try(inputs, 2, 64, result), other = Try(inputs, 3, 65, result);
        if (one.Rank != other.Rank)
            throw new ShapeException($"Layer '{layer.Name}' ({layer.ClassName}): the rank of its result depends on the lengths of the input.");
        for (int axis = 0; axis < one.Rank; axis++)
            if (one[axis] != other[axis])
                one = one.With(axis, Shape.Unknown);
        return one;
    }

    private static Shape Try(ReadOnlySpan<Shape> inputs, int batch, int unknown, Func<Variable[], Shape> result)
    {
        using var tape = new Tape(recording: false);
        var x = new Variable[inputs.Length];
        for (int i = 0; i < x.Length; i++)
        {
            var shape = inputs[i];
            for (int axis = 0; axis < shape.Rank; axis++)
                if (shape[axis] == Shape.Unknown)
                    shape = shape.With(axis, axis == 0 ? batch : unknown);
            if (shape.Aggregate(1.0, (size, n) => size * n) > Largest)
                throw new ShapeException($"a value of shape {inputs[i]} is too large.");
            x[i] = Variable.Full(shape, 0f);
        }
        return result(x);
    }
}
