using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A value with a mask that a call gives by name, <c>lstm(x, mask=m)</c>: the first input, masked by the second. In files it is part of that call.</summary>
/// <remarks>Shape: [batch, steps, ...], [batch, steps] → the first.</remarks>
internal sealed class GivenMask : Layer
{
    public GivenMask() => SupportsMasking = true;

    public override Shape[] OutputShapes(ReadOnlySpan<Shape> inputs) => [inputs[0]];

    protected override void Build(ReadOnlySpan<Shape> inputs)
    {
    }

    protected override void Forward(ReadOnlySpan<Variable> x, Span<Variable> y, Pass pass) => y[0] = x[0].Reshape(x[0].Shape);

    protected override Variable? OutputMask(ReadOnlySpan<Variable> x, Variable y) => x[1];
}
