using System.Text.Json.Nodes;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Two recurrent layers over the same sequence, one of which begins at its end; what they say is joined. Keras: <c>Bidirectional</c>; Schuster and Paliwal 1997.</summary>
/// <remarks>
/// Shape: [batch, steps, features] → [batch, 2 · units] (with ReturnSequences [batch, steps, 2 · units]), or [..., units] unless the outputs are concatenated. Weights: those of both layers.
/// The layer given is the pattern for both, with weights of their own; the one behind goes in the other direction, and with ReturnSequences its outputs are put in the reverse order, as Keras does. Further inputs are the first states, those of the forward layer first; so are the final ones.
/// <code>new Bidirectional(new GRU(64) { ReturnSequences = true })</code>
/// </remarks>
public sealed class Bidirectional : Layer
{
    private readonly string? _mergeMode;
    private RecurrentLayer? _backward;

    /// <summary>A layer and the way its outputs in both directions are joined: "concat", "sum", "mul", "ave", or null for two results.</summary>
    public Bidirectional(RecurrentLayer layer, string? mergeMode = "concat")
    {
        _mergeMode = Choice.OrNone(mergeMode, "mergeMode", "concat", "sum", "mul", "ave");
        Layer = Copy(layer, "forward_", layer, layer.GoBackwards);
        SupportsMasking = true;
    }

    /// <summary>How the outputs are joined.</summary>
    public string? MergeMode => _mergeMode;

    /// <summary>The layer that goes forward.</summary>
    public RecurrentLayer Layer { get; }

    /// <summary>The layer that goes backwards; by default like the other one.</summary>
    public RecurrentLayer BackwardLayer
    {
        get => _backward ??= InPlace(Copy(Layer, "backward_", Layer, !Layer.GoBackwards));
        init => _backward = InPlace(Copy(Fitting(value), "", Layer, !Layer.GoBackwards));
    }

    public override bool Trainable
    {
        get => base.Trainable;
        set
        {
            base.Trainable = value;
            (Layer.Trainable, BackwardLayer.Trainable) = (value, value);
        }
    }

    protected internal override IReadOnlyList<Layer> InnerLayers => [Layer, BackwardLayer];

    protected internal override int OutputCount => (MergeMode is null ? 2 : 1) + 2 * (Layer.OutputCount - 1);

    /// <summary>Forgets the states of stateful layers. Keras: <c>reset_state</c>.</summary>
    public void ResetStates()
    {
        Layer.ResetStates();
        BackwardLayer.ResetStates();
    }

    public override Shape OutputShape(Shape input) => OutputShapes([input])[0];

    public override Shape[] OutputShapes(ReadOnlySpan<Shape> inputs)
    {
        Shape[] forward = Layer.OutputShapes(inputs[..1]), backward = BackwardLayer.OutputShapes(inputs[..1]);
        Shape[] outputs = MergeMode switch
        {
            null => [forward[0], backward[0]],
            "concat" => [forward[0].With(^1, forward[0][^1] + backward[0][^1])],
            _ => [forward[0]],
        };
        return [.. outputs, .. forward[1..], .. backward[1..]];
    }

    protected override void Build(ReadOnlySpan<Shape> inputs) => CheckInput(inputs);

    protected override void CheckInput(ReadOnlySpan<Shape> inputs)
    {
        var (forward, backward) = ((inputs.Length - 1) / 2, (inputs.Length - 1) - (inputs.Length - 1) / 2);
        (Layer.Before, BackwardLayer.Before) = (Before, Before);
        Layer.EnsureBuilt([inputs[0], .. inputs.Slice(1, forward)]);
        BackwardLayer.EnsureBuilt([inputs[0], .. inputs.Slice(1 + forward, backward)]);
    }

    protected override Variable? OutputMask(ReadOnlySpan<Variable> x, Variable y) => Layer.ReturnSequences ? x[0].Mask : null;

    protected override void Forward(ReadOnlySpan<Variable> x, Span<Variable> y, Pass pass)
    {
        Arguments first = new(), second = new();
        int states = (x.Length - 1) / 2, results = Layer.OutputCount;
        Span<Variable> from = first.From(1 + states), forward = first.To(results), backward = second.To(results);
        from[0] = x[0];
        x.Slice(1, states).CopyTo(from[1..]);
        Layer.Run(from, forward, pass);
        x[(1 + states)..].CopyTo(from[1..]);
        BackwardLayer.Run(from, backward, pass);
        if (Layer.ReturnSequences && !BackwardLayer.GoBackwards)
            backward[0] = Indexing.Backwards(backward[0], 1);
        int outputs = Join(forward[0], backward[0], y);
        forward[1..].CopyTo(y[outputs..]);
        backward[1..].CopyTo(y[(outputs + results - 1)..]);
    }

    private int Join(Variable a, Variable b, Span<Variable> y)
    {
        if (MergeMode is null)
        {
            (y[0], y[1]) = (a, b);
            return 2;
        }
        y[0] = MergeMode switch
        {
            "concat" => a.Concatenate(b),
            "sum" => a.Add(b),
            "mul" => a.Multiply(b),
            _ => a.Add(b).Multiply(0.5f),
        };
        return 1;
    }

    private RecurrentLayer Fitting(RecurrentLayer layer)
        => layer.GoBackwards != Layer.GoBackwards && (layer.Stateful, layer.ReturnSequences, layer.ReturnState) == (Layer.Stateful, Layer.ReturnSequences, Layer.ReturnState) ? layer
            : throw new ArgumentException($"Bidirectional: BackwardLayer '{layer.Name}' must go in the other direction, and have Stateful, ReturnSequences and ReturnState as layer '{Layer.Name}' has them.");

    private static RecurrentLayer InPlace(RecurrentLayer layer)
    {
        layer.KeepsPlaces = true;
        return layer;
    }

    /// <summary>A layer with the same choices and weights of its own.</summary>
    private static RecurrentLayer Copy(RecurrentLayer layer, string prefix, RecurrentLayer pattern, bool goBackwards)
    {
        var place = new Place(layer.Name);
        var serialized = ConfigWriter.Write(layer, place);
        var config = (JsonObject)serialized["config"]!;
        string name = layer.Name.StartsWith("forward_", StringComparison.Ordinal) && prefix.Length > 0 ? layer.Name["forward_".Length..] : layer.Name;
        config["name"] = name.StartsWith(prefix, StringComparison.Ordinal) ? name : prefix + name;
        config["go_backwards"] = goBackwards;
        // The outputs of masked steps would stand at other steps in the other direction.
        config["zero_output_for_mask"] = pattern.ReturnSequences;
        return (RecurrentLayer)ConfigReader.Read(KerasKind.Of(typeof(Layer))!, serialized, place)!;
    }
}
