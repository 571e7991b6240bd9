using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Its first input minus its second. Keras: <c>Subtract</c>.</summary>
/// <remarks>Shape: two of [batch, ...] → [batch, ...], broadcast.</remarks>
public sealed class Subtract : Merge
{
    public override Shape[] OutputShapes(ReadOnlySpan<Shape> inputs)
        => inputs.Length == 2 ? base.OutputShapes(inputs) : throw new ShapeException($"Layer '{Name}' (Subtract) takes two inputs, received {inputs.Length}.");

    private protected override Variable Join(ReadOnlySpan<Variable> inputs) => inputs[0].Subtract(inputs[1]);
}
