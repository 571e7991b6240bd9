using System.Text.Json.Nodes;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A function of Keras or TensorFlow as a step of a loaded graph: <c>keras.ops.add(x, 1)</c>, <c>tf.nn.relu(x)</c>, <c>x[:, 0]</c>.</summary>
/// <remarks>Shape: what the formula makes of it. No weights. Which arguments are values of the graph and which are constants its first call says.</remarks>
internal sealed class GraphOperation(string className, Formula formula) : Layer
{
    /// <summary>Class of Keras 3.</summary>
    internal override string ClassName => className;

    /// <summary>What computes the result.</summary>
    public Formula Formula => formula;

    /// <summary>The arguments by name: constants, and <see cref="Operands.Input"/> where a value of the graph goes in.</summary>
    public JsonObject Arguments { get; set; } = [];

    public override Shape OutputShape(Shape input) => OutputShapes([input])[0];

    public override Shape[] OutputShapes(ReadOnlySpan<Shape> inputs)
    {
        Shape[] from = inputs.ToArray();
        return [ShapeTrial.Of(this, from, x => Result(x).Shape)];
    }

    protected override void Build(ReadOnlySpan<Shape> inputs)
    {
    }

    protected override void CheckInput(ReadOnlySpan<Shape> inputs)
    {
    }

    protected override void Forward(ReadOnlySpan<Variable> x, Span<Variable> y, Pass pass) => y[0] = Result(x);

    private Variable Result(ReadOnlySpan<Variable> x) => formula.Of(new Operands(Name, Arguments, x.ToArray()));
}
