using System.Buffers;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Applies a layer to every time step by itself, with the same weights. Keras: <c>TimeDistributed</c>.</summary>
/// <remarks>
/// Shape: [batch, steps, ...] → [batch, steps, what the layer makes of a step]. Weights: those of the layer.
/// <code>new Sequential { new Input(8, 28, 28, 1), new TimeDistributed(new Flatten()), new LSTM(32) }</code>
/// </remarks>
public sealed class TimeDistributed : Layer
{
    // Statistics of a batch are those of one step; everything else is the same for all steps at once.
    private bool _hasStatistics;

    public TimeDistributed(Layer layer)
    {
        Layer = layer;
        SupportsMasking = true;
    }

    /// <summary>What is applied to a step.</summary>
    public Layer Layer { get; }

    public override bool Trainable
    {
        get => base.Trainable;
        set => base.Trainable = Layer.Trainable = value;
    }

    protected internal override IReadOnlyList<Layer> InnerLayers => [Layer];

    public override Shape OutputShape(Shape input)
    {
        var step = Layer.OutputShape(input.Without(1));
        return step.Insert(1, input[1]);
    }

    protected override void Build(Shape input)
    {
        if (input.Rank < 3)
            throw Incompatible($"expected min_ndim=3, found ndim={input.Rank}", input, "TimeDistributed takes [batch, steps, ...].");
        Layer.EnsureBuilt([input.Without(1)]);
        _hasStatistics = WeightPaths.Layers(Layer).Any(l => l.Layer is BatchNormalization);
    }

    protected override void CheckInput(ReadOnlySpan<Shape> inputs) => Build(inputs);

    protected override Variable Forward(Variable x, Pass pass)
    {
        int batch = x.Shape[0], steps = x.Shape[1];
        if (pass.Training && _hasStatistics)
            return OneByOne(x, pass);
        var y = Run(x.Reshape(x.Shape.Without(1).With(0, batch * steps)), pass);
        return y.Reshape(y.Shape.With(0, batch).Insert(1, steps));
    }

    private Variable OneByOne(Variable x, Pass pass)
    {
        int steps = x.Shape[1];
        var outputs = ArrayPool<Variable>.Shared.Rent(steps);
        for (int step = 0; step < steps; step++)
            outputs[step] = Run(x.Step(step), pass);
        var y = Variable.Stack(outputs.AsSpan(0, steps), 1);
        ArrayPool<Variable>.Shared.Return(outputs, clearArray: true);
        return y;
    }

    private Variable Run(Variable x, Pass pass)
    {
        Variable result = null!;
        Layer.Run([x], new Span<Variable>(ref result), pass);
        return result;
    }
}
