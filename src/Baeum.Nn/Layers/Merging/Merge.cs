using Baeum.Data;

namespace Baeum.Nn;

/// <summary>What the layers share that join several inputs element by element. Keras: <c>Merge</c>.</summary>
/// <remarks>Shapes broadcast behind the batch axis; an input with fewer axes gets axes of length 1 after its batch axis. The mask is the OR of the inputs' masks, if each has one.</remarks>
public abstract class Merge : Layer
{
    private protected Merge() => SupportsMasking = true;

    public override Shape[] OutputShapes(ReadOnlySpan<Shape> inputs)
    {
        var result = inputs[0];
        foreach (var input in inputs[1..])
            result = Join(result, input);
        return [result];
    }

    /// <summary>Joins inputs of equal rank.</summary>
    private protected abstract Variable Join(ReadOnlySpan<Variable> inputs);

    protected override void Build(ReadOnlySpan<Shape> inputs) => OutputShapes(inputs);

    protected override void CheckInput(ReadOnlySpan<Shape> inputs) => OutputShapes(inputs);

    protected override void Forward(ReadOnlySpan<Variable> x, Span<Variable> y, Pass pass)
    {
        int rank = 0;
        foreach (var input in x)
            rank = Math.Max(rank, input.Shape.Rank);
        var room = new Arguments();
        var equal = room.From(x.Length);
        for (int i = 0; i < x.Length; i++)
            equal[i] = Raise(x[i], rank);
        y[0] = Join(equal);
    }

    protected override Variable? OutputMask(ReadOnlySpan<Variable> x, Variable y)
    {
        var mask = x[0].Mask;
        foreach (var input in x[1..])
            mask = mask is null || input.Mask is null ? null : mask.Maximum(input.Mask);
        return mask;
    }

    /// <summary>A mask [batch, steps] as it applies to each value of x.</summary>
    private protected static Variable? Spread(Variable? mask, Shape x)
        => mask is null ? null : mask.Shape.Rank < x.Rank ? mask.Reshape(mask.Shape.Insert(mask.Shape.Rank, 1)).BroadcastTo(x) : mask;

    private static Variable Raise(Variable x, int rank)
    {
        if (x.Shape.Rank == rank || x.Shape.Rank == 0)
            return x;
        var shape = x.Shape;
        while (shape.Rank < rank)
            shape = shape.Insert(1, 1);
        var raised = x.Reshape(shape);
        raised.Mask = x.Mask;
        return raised;
    }

    /// <summary>Keras's rule: an axis that is unknown in one input is unknown in the result.</summary>
    private Shape Join(Shape a, Shape b)
    {
        int rank = Math.Max(a.Rank, b.Rank);
        Span<int> lengths = stackalloc int[rank];
        for (int axis = 0; axis < rank; axis++)
        {
            int m = Length(a, axis, rank), n = Length(b, axis, rank);
            lengths[axis] = axis == 0 && (m == Shape.Unknown || n == Shape.Unknown) ? Math.Max(m, n)
                : m == Shape.Unknown || n == Shape.Unknown ? Shape.Unknown
                : m == 1 && axis > 0 ? n : n == 1 && axis > 0 || m == n ? m
                : throw new ShapeException($"Layer '{Name}' ({GetType().Name}): inputs of shapes {a} and {b} do not fit together: axis {axis} has the lengths {m} and {n}{(axis == 0 ? "; all inputs must have the same batch size." : ", expected equal ones or 1.")}");
        }
        return Shape.Create(lengths);
    }

    private static int Length(Shape shape, int axis, int rank)
        => axis == 0 ? shape[0] : axis < 1 + rank - shape.Rank ? 1 : shape[axis - (rank - shape.Rank)];
}
