using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>One step of a recurrence: from the input of a step and the states to an output and the new states. <see cref="RNN"/> runs it over time. Keras: a cell of <c>keras.layers.RNN</c>.</summary>
/// <remarks>
/// Called by itself: [batch, in], states [batch, n] → output [batch, outputSize], new states. To write one: <see cref="StateSizes"/>, <see cref="Layer.Build(Shape)"/> (weights, for the shape of a step) and <see cref="Step"/>.
/// <code>
/// protected override Variable Step(Variable x, Span&lt;Variable&gt; states, Pass pass) => states[0] = x.MatMul(_w!).Add(states[0]).Tanh();
/// </code>
/// </remarks>
public abstract class RNNCell : Layer
{
    /// <summary>Number of values in each state.</summary>
    public abstract IReadOnlyList<int> StateSizes { get; }

    /// <summary>Number of values in the output; by default that of the first state.</summary>
    public virtual int OutputSize => StateSizes[0];

    /// <summary>Shape of a state for the input of a step.</summary>
    internal virtual Shape StateShape(Shape step, int state) => step.With(^1, StateSizes[state]);

    protected internal override int OutputCount => 1 + StateSizes.Count;

    public override Shape OutputShape(Shape input) => input.With(^1, OutputSize);

    public override Shape[] OutputShapes(ReadOnlySpan<Shape> inputs)
    {
        var input = inputs[0];
        return [OutputShape(input), .. StateSizes.Select(n => input.With(^1, n))];
    }

    /// <summary>The output; replaces the states by the new ones.</summary>
    protected internal abstract Variable Step(Variable x, Span<Variable> states, Pass pass);

    /// <summary>All steps as one operation, or null where this cell needs one step after the other.</summary>
    internal virtual Variable? Whole(Variable x, RecurrentForm form, ReadOnlySpan<Variable> states, Pass pass) => null;

    protected override void Build(ReadOnlySpan<Shape> inputs) => Build(inputs[0]);

    protected override void CheckInput(ReadOnlySpan<Shape> inputs) => base.CheckInput(inputs.Length == BuiltFor.Count ? inputs : inputs[..1]);

    protected override void Forward(ReadOnlySpan<Variable> x, Span<Variable> y, Pass pass)
    {
        if (x.Length != OutputCount)
            throw new ShapeException($"Cell '{Name}' ({GetType().Name}) takes the input of a step and {StateSizes.Count} state(s), received {x.Length} value(s).");
        x[1..].CopyTo(y[1..]);
        y[0] = Step(x[0], y[1..], pass);
    }
}
