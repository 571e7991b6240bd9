using Baeum.Data;

namespace Baeum.Nn;

/// <summary>An operation of a graph that no layer of Keras stands for. Its constants are part of the function; a model with it predicts, and is not saved otherwise.</summary>
/// <param name="operation">The operator's name.</param>
/// <param name="shape">The result's shape for the shapes of the inputs, whose lengths may be unknown.</param>
/// <param name="function">What it computes.</param>
internal sealed class OnnxOperation(string operation, Func<Shape[], Shape> shape, Func<Variable[], Variable> function) : Layer
{
    private protected override string AutomaticName => operation;

    public override Shape[] OutputShapes(ReadOnlySpan<Shape> inputs) => [shape(inputs.ToArray())];

    protected override void Build(ReadOnlySpan<Shape> inputs)
    {
    }

    protected override void CheckInput(ReadOnlySpan<Shape> inputs)
    {
    }

    protected override void Forward(ReadOnlySpan<Variable> x, Span<Variable> y, Pass pass) => y[0] = function(x.ToArray());
}
