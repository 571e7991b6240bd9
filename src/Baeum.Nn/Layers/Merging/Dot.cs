using Baeum.Data;

namespace Baeum.Nn;

/// <summary>The products of two inputs, sample by sample, summed along an axis of each. Keras: <c>Dot</c>.</summary>
/// <remarks>Shape: [batch, a..., n, ...], [batch, b..., n, ...] → [batch, rest of a, rest of b], at least [batch, 1].</remarks>
public sealed class Dot(Axes axes) : Layer
{
    /// <summary>The axis of both inputs, or one for each, counted with the batch axis.</summary>
    public Axes Axes { get; } = axes.Count == (axes.IsList ? 2 : 1) ? axes : throw new ArgumentException($"axes must be one axis or two; received axes = {axes}.");

    /// <summary>Whether the inputs are scaled to length 1 along the axis first, so that the result is their cosine.</summary>
    public bool Normalize { get; init; }

    public override Shape[] OutputShapes(ReadOnlySpan<Shape> inputs)
    {
        var (first, second) = Positions(inputs);
        return [Result(inputs[0].Without(first), inputs[1].Without(second)[1..])];
    }

    protected override void Build(ReadOnlySpan<Shape> inputs) => Positions(inputs);

    protected override void CheckInput(ReadOnlySpan<Shape> inputs) => Positions(inputs);

    protected override void Forward(ReadOnlySpan<Variable> x, Span<Variable> y, Pass pass)
    {
        Shape a = x[0].Shape, b = x[1].Shape;
        var (first, second) = Positions([a, b]);
        var (left, right) = (x[0], x[1]);
        if (Normalize)
            (left, right) = (Unit(left, first), Unit(right, second));
        int batch = a[0], n = a[first];
        left = left.MoveAxis(first, -1).Reshape(batch, -1, n);
        right = right.MoveAxis(second, -1).Reshape(batch, -1, n);
        y[0] = left.MatMul(right, transposeB: true).Reshape(Result(a.Without(first), b.Without(second)[1..]));
    }

    protected override Variable? OutputMask(ReadOnlySpan<Variable> x, Variable y) => null;

    private static Shape Result(Shape a, Shape b)
    {
        var joined = a.Then(b);
        return joined.Rank == 1 ? joined.Insert(1, 1) : joined;
    }

    private static Variable Unit(Variable x, int axis) => x.Multiply(x.Square().Sum(axis, keepDims: true).Maximum(1e-12f).Rsqrt());

    private (int First, int Second) Positions(ReadOnlySpan<Shape> inputs)
    {
        if (inputs.Length != 2)
            throw new ShapeException($"Layer '{Name}' (Dot) takes two inputs, received {inputs.Length}.");
        int first = Position(inputs[0], Axes[0], 0), second = Position(inputs[1], Axes[Axes.Count - 1], 1);
        int m = inputs[0][first], n = inputs[1][second];
        if (m != n && m != Shape.Unknown && n != Shape.Unknown)
            throw Incompatible($"expected axis {second} to have value {m} like axis {first} of the first input {inputs[0]}, found {n}", inputs[1], input: 1);
        return (first, second);
    }

    private int Position(Shape input, int axis, int number)
    {
        if (input.Rank < 2 || axis < -input.Rank || axis >= input.Rank || input.Axis(axis) == 0)
            throw Incompatible($"axis {axis} must be an axis behind the batch axis", input, input: number);
        return input.Axis(axis);
    }
}
