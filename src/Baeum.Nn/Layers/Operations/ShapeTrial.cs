using Baeum.Data;

namespace Baeum.Nn;

/// <summary>The shape of a function's result, found by trying the function on zeros: with two lengths for what is unknown, and what differs between the results is unknown as well.</summary>
internal static class ShapeTrial
{
    // Values of one array of a trial; a function that would make more is refused.
    private const long Largest = 1 << 25;

    [ThreadStatic]
    private static bool isTrying;

    /// <summary>An error if a trial is about to make an array of more values than a trial may.</summary>
    public static Shape Checked(Shape shape)
        => !isTrying || shape.Aggregate(1.0, (size, n) => size * n) <= Largest ? shape : throw new ShapeException($"a value of shape {shape} is too large.");

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
        bool outer = isTrying;
        isTrying = true;
        try
        {
            return Zeros(inputs, batch, unknown, result);
        }
        finally
        {
            isTrying = outer;
        }
    }

    private static Shape Zeros(ReadOnlySpan<Shape> inputs, int batch, int unknown, Func<Variable[], Shape> result)
    {
        using var tape = new Tape(recording: false);
        var x = new Variable[inputs.Length];
        for (int i = 0; i < x.Length; i++)
        {
            var shape = inputs[i];
            for (int axis = 0; axis < shape.Rank; axis++)
                if (shape[axis] == Shape.Unknown)
                    shape = shape.With(axis, axis == 0 ? batch : unknown);
            x[i] = Variable.Full(Checked(shape), 0f);
        }
        return result(x);
    }
}
