using Baeum.Data;

namespace Baeum.Nn;

/// <summary>An operation of a graph that no layer of Keras stands for. Its constants are part of the function; a model with it predicts, and is not saved otherwise.</summary>
internal sealed class OnnxOperation(string operation, Func<Variable[], Variable> function) : Layer
{
    /// <summary>The operator's name.</summary>
    public string Operation { get; } = operation;

    private protected override string AutomaticName => Operation;

    public override Shape[] OutputShapes(ReadOnlySpan<Shape> inputs)
    {
        Shape[] known = inputs.ToArray();
        Shape first = Try(known, 2), second = Try(known, 3);
        for (int axis = 0; axis < first.Rank; axis++)
            if (first[axis] != second[axis])
                first = first.With(axis, Shape.Unknown);
        return [first];
    }

    protected override void Build(ReadOnlySpan<Shape> inputs)
    {
    }

    protected override void CheckInput(ReadOnlySpan<Shape> inputs)
    {
    }

    protected override void Forward(ReadOnlySpan<Variable> x, Span<Variable> y, Pass pass) => y[0] = function(x.ToArray());

    /// <summary>The shape of the result where what is unknown has a length.</summary>
    private Shape Try(Shape[] inputs, int length)
    {
        using var tape = new Tape(recording: false);
        return function(Array.ConvertAll(inputs, shape =>
        {
            for (int axis = 0; axis < shape.Rank; axis++)
                if (shape[axis] == Shape.Unknown)
                    shape = shape.With(axis, length);
            if ((long)shape.Size > 1 << 24)
                throw new NotSupportedException($"an operation '{Operation}' on values of shape {shape} is not read: they are too many.");
            return Variable.Full(shape, 0f);
        })).Shape;
    }
}
