using Baeum.Data;

namespace Baeum.Nn;

/// <summary>The axes of a sample in another order. Keras: <c>Permute</c>.</summary>
/// <remarks>Shape: [batch, ...] → permuted: axis i of the result is axis <c>dims[i - 1]</c> of the input, both counted from 1 behind the batch.</remarks>
public sealed class Permute(params int[] dims) : Layer
{
    private readonly int[] _order = [0, .. Checked(dims)];

    /// <summary>The order, counted from 1.</summary>
    public IReadOnlyList<int> Dims { get; } = dims;

    public override Shape OutputShape(Shape input)
    {
        if (input.Rank != _order.Length)
            throw Incompatible($"expected ndim={_order.Length}, found ndim={input.Rank}", input, "dims names each axis behind the batch once.");
        var shape = input;
        for (int axis = 1; axis < _order.Length; axis++)
            shape = shape.With(axis, input[_order[axis]]);
        return shape;
    }

    protected override void Build(Shape input) => OutputShape(input);

    protected override void CheckInput(ReadOnlySpan<Shape> inputs) => OutputShape(inputs[0]);

    protected override Variable Forward(Variable x, Pass pass) => x.Transpose(_order);

    private static int[] Checked(int[] dims)
        => dims.Order().SequenceEqual(Enumerable.Range(1, dims.Length)) ? dims
            : throw new ArgumentException($"dims must name each axis from 1 to {dims.Length} once; received ({string.Join(", ", dims)}).", nameof(dims));
}
