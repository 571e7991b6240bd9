using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>What <see cref="RNN"/>, <see cref="SimpleRNN"/>, <see cref="LSTM"/> and <see cref="GRU"/> share: a cell that runs over time.</summary>
/// <remarks>Shape: [batch, steps, features] → [batch, units], or [batch, steps, units] with ReturnSequences. Further inputs of a call are the first states, [batch, units] each. Masked steps keep the state.</remarks>
public abstract class RecurrentLayer : Layer
{
    private float[][]? _states;

    private protected RecurrentLayer() => SupportsMasking = true;

    /// <summary>Give the output of every step instead of only the last.</summary>
    public bool ReturnSequences { get; init; }

    /// <summary>Give the final states as well, as further results: use <see cref="Layer.ApplyAll"/>.</summary>
    public bool ReturnState { get; init; }

    /// <summary>Begin with the last step; outputs come in that order.</summary>
    public bool GoBackwards { get; init; }

    /// <summary>Begin each batch with the states that the one before it left: row i of a batch goes on where row i of the last one ended, until <see cref="ResetStates"/>.</summary>
    public bool Stateful { get; init; }

    /// <summary>Accepted as Keras does; the result is the same.</summary>
    public bool Unroll { get; init; }

    /// <summary>The output of a masked step is 0 instead of the output before it.</summary>
    public bool ZeroOutputForMask { get; init; }

    /// <summary>The output of a step stands where its input stood, also when going backwards.</summary>
    internal bool KeepsPlaces { get; set; }

    public override bool Trainable
    {
        get => base.Trainable;
        set
        {
            base.Trainable = value;
            foreach (var layer in InnerLayers)
                layer.Trainable = value;
        }
    }

    public override Shape OutputShape(Shape input)
    {
        var step = StepCell.OutputShape(input.Without(1));
        return ReturnSequences ? step.Insert(1, input[1]) : step;
    }

    public override Shape[] OutputShapes(ReadOnlySpan<Shape> inputs)
    {
        var input = inputs[0];
        return ReturnState ? [OutputShape(input), .. StepCell.StateSizes.Select((_, i) => StepCell.StateShape(input.Without(1), i))] : [OutputShape(input)];
    }

    /// <summary>Forgets the states of a stateful layer: the next batch begins at 0. Keras: <c>reset_state</c>.</summary>
    public void ResetStates() => _states = Stateful ? null : throw new InvalidOperationException($"Layer '{Name}' ({GetType().Name}) keeps no states; make it with Stateful = true.");

    /// <summary>Number of axes of the input, with those of batch and steps.</summary>
    private protected virtual int Rank => 3;

    /// <summary>The cell.</summary>
    private protected abstract RNNCell StepCell { get; }

    protected internal override IReadOnlyList<Layer> InnerLayers => [StepCell];

    protected internal override int OutputCount => ReturnState ? 1 + StepCell.StateSizes.Count : 1;

    protected override void Build(ReadOnlySpan<Shape> inputs)
    {
        CheckRank(inputs);
        StepCell.Trainable &= Trainable;
        StepCell.EnsureBuilt([inputs[0].Without(1)]);
    }

    protected override void CheckInput(ReadOnlySpan<Shape> inputs)
    {
        CheckRank(inputs);
        StepCell.EnsureBuilt([inputs[0].Without(1)]);
    }

    protected override Variable? OutputMask(ReadOnlySpan<Variable> x, Variable y) => ReturnSequences ? x[0].Mask : null;

    protected override void Forward(ReadOnlySpan<Variable> x, Span<Variable> y, Pass pass)
    {
        if (x[0].Mask is { } mask && mask.Size != x[0].Shape[0] * x[0].Shape[1])
            throw Incompatible($"expected a mask of shape {x[0].Shape[..2]}, received {mask.Shape}", x[0].Shape);
        var room = new Arguments();
        var states = x.Length > 1 ? Given(x[1..], room.From(StepCell.StateSizes.Count)) : Remembered(x[0].Shape.Without(1), room.From(StepCell.StateSizes.Count));
        StepCell.MarkWeights();
        var form = new RecurrentForm(ReturnSequences, ReturnState || Stateful, GoBackwards, KeepsPlaces, ZeroOutputForMask);
        var result = room.To(1 + StepCell.StateSizes.Count);
        if (StepCell.Whole(x[0], form, states, pass) is { } whole)
            Split(whole, form.FinalStates, result);
        else
            new StepByStep(StepCell, form).Run(x[0], states, result, pass);
        if (Stateful)
            _states = Remember(result[1..]);
        result[..y.Length].CopyTo(y);
    }

    /// <summary>Cuts the outputs and the final states apart.</summary>
    private void Split(Variable whole, bool hasStates, Span<Variable> result)
    {
        result[0] = whole;
        if (!hasStates)
            return;
        int states = StepCell.StateSizes.Count, outputs = whole.Shape[1] - states;
        for (int i = 0; i < states; i++)
            result[1 + i] = whole.Slice(1, outputs + i, 1).Reshape(whole.Shape[0], whole.Shape[2]);
        var y = whole.Slice(1, 0, outputs);
        result[0] = ReturnSequences ? y : y.Reshape(whole.Shape[0], whole.Shape[2]);
    }

    private static Span<Variable> Given(ReadOnlySpan<Variable> given, Span<Variable> states)
    {
        given.CopyTo(states);
        return states;
    }

    private Span<Variable> Remembered(Shape step, Span<Variable> states)
    {
        if (_states is null)
            return [];
        for (int i = 0; i < states.Length; i++)
        {
            var shape = StepCell.StateShape(step, i);
            if (_states[i].Length != shape.Size)
                throw new ShapeException($"Layer '{Name}' ({GetType().Name}) is stateful: a batch goes on from the one before it and must have as many rows, {_states[i].Length / shape[1..].Size}; received {step[0]}. Call ResetStates() to begin anew.");
            states[i] = Variable.Empty(shape);
            _states[i].CopyTo(states[i].Span);
        }
        return states;
    }

    private static float[][] Remember(ReadOnlySpan<Variable> states)
    {
        var kept = new float[states.Length][];
        for (int i = 0; i < kept.Length; i++)
            kept[i] = states[i].Span.ToArray();
        return kept;
    }

    private void CheckRank(ReadOnlySpan<Shape> inputs)
    {
        if (inputs[0].Rank != Rank)
            throw Incompatible($"expected ndim={Rank}, found ndim={inputs[0].Rank}", inputs[0], Before is RecurrentLayer { ReturnSequences: false } before && inputs[0].Rank == 2
                ? $"Set ReturnSequences = true on layer '{before.Name}' ({before.GetType().Name}) before it, so that it passes on every time step."
                : Rank > 3 ? "The axes are [batch, steps, ..., channels]." : "A recurrent layer takes [batch, steps, features]; Reshape(-1, steps, features) gives the data that form.");
        var sizes = StepCell.StateSizes;
        if (inputs.Length != 1 && inputs.Length != 1 + sizes.Count)
            throw new ShapeException($"Layer '{Name}' ({GetType().Name}) takes a sequence and, if its first states are given, {sizes.Count} of them; received {inputs.Length} inputs.");
        for (int i = 1; i < inputs.Length; i++)
            if (StepCell.StateShape(inputs[0].Without(1), i - 1).With(0, Shape.Unknown) is var state && (inputs[i].Rank != state.Rank || inputs[i][1..] != state[1..]))
                throw Incompatible($"expected a first state of shape {state}", inputs[i], input: i);
    }
}
