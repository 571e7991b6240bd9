using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Its inputs one after the other along an axis; their other axes are equal. Keras: <c>Concatenate</c>.</summary>
/// <remarks>Shape: several of [batch, ..., nᵢ, ...] → [batch, ..., Σ nᵢ, ...].</remarks>
public sealed class Concatenate : Layer
{
    /// <summary>Joins along <paramref name="axis"/>.</summary>
    public Concatenate(int axis = -1) => (SupportsMasking, Axis) = (true, axis);

    /// <summary>The axis, counted with the batch axis; -1 is the last.</summary>
    public int Axis { get; init; }

    public override Shape[] OutputShapes(ReadOnlySpan<Shape> inputs)
    {
        var result = inputs[0];
        if (Axis < -result.Rank || Axis >= result.Rank)
            throw Incompatible($"axis {Axis} lies outside of the input", result);
        int axis = result.Axis(Axis);
        for (int i = 1; i < inputs.Length; i++)
            result = Join(result, inputs[i], axis, i);
        return [result];
    }

    protected override void Build(ReadOnlySpan<Shape> inputs) => OutputShapes(inputs);

    protected override void CheckInput(ReadOnlySpan<Shape> inputs) => OutputShapes(inputs);

    protected override void Forward(ReadOnlySpan<Variable> x, Span<Variable> y, Pass pass) => y[0] = Variable.Concatenate(x, Axis);

    protected override Variable? OutputMask(ReadOnlySpan<Variable> x, Variable y)
    {
        bool any = false;
        foreach (var input in x)
            any |= input.Mask is not null;
        if (!any)
            return null;
        var room = new Arguments();
        var masks = room.From(x.Length);
        for (int i = 0; i < x.Length; i++)
            masks[i] = x[i].Mask is not { } mask ? Variable.Full(x[i].Shape, 1f)
                : mask.Shape.Rank < x[i].Shape.Rank ? mask.Reshape(mask.Shape.Insert(mask.Shape.Rank, 1)).BroadcastTo(x[i].Shape) : mask;
        return Variable.Concatenate(masks, Axis).Max(-1);
    }

    private Shape Join(Shape a, Shape b, int axis, int input)
    {
        if (a.Rank != b.Rank)
            throw Incompatible($"expected ndim={a.Rank} like the first input, found ndim={b.Rank}", b, input: input);
        for (int i = 0; i < a.Rank; i++)
            if (i == axis)
                a = a.With(i, a[i] == Shape.Unknown || b[i] == Shape.Unknown ? Shape.Unknown : a[i] + b[i]);
            else if (a[i] == Shape.Unknown)
                a = a.With(i, b[i]);
            else if (b[i] != Shape.Unknown && a[i] != b[i])
                throw Incompatible($"expected the inputs to match except along axis {axis}, found the lengths {a[i]} and {b[i]} along axis {i}", b, input: input);
        return a;
    }
}
