using System.Collections;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A stack of layers, each fed by the one before. Keras: <c>Sequential</c>.</summary>
/// <remarks>
/// Without an <see cref="Input"/> (or a first layer with <see cref="Layer.InputShape"/>) the model is built when it first sees data.
/// <code>var model = new Sequential { new Input(3), new Dense(64, "relu"), new Dense(2) };</code>
/// </remarks>
public sealed class Sequential : Model, IEnumerable<Layer>
{
    private readonly List<Layer> _stack = [];

    /// <summary>The stack, without its input.</summary>
    public override IReadOnlyList<Layer> Layers => _stack;

    private protected override string AutomaticName => "Sequential";

    /// <summary>Says what one sample looks like. Comes before the layers.</summary>
    public void Add(Input input)
    {
        if (_stack.Count > 0 || Inputs.Count > 0)
            throw new ArgumentException($"Sequential '{Name}': an Input comes first and once.");
        (Inputs, Outputs) = (input, input);
    }

    /// <summary>Adds a layer on top.</summary>
    public void Add(Layer layer)
    {
        Add(layer, isKnown: _stack.Any(l => l == layer || l.Name == layer.Name));
    }

    /// <summary>Adds a layer of which the caller knows whether its name is taken.</summary>
    internal void Add(Layer layer, bool isKnown)
    {
        if (isKnown)
            throw new ArgumentException($"Sequential '{Name}': a layer named '{layer.Name}' is already in the model. Layer names must be unique within a model: give one a Name of its own, or put a prefix before all names of a loaded model first: loaded.RenameLayers(\"base_\").");
        if (_stack.Count == 0 && Inputs.Count == 0)
            if (layer.InputShape is { } shape)
                Add(new Input(shape.Insert(0, Shape.Unknown)));
            else if (layer is Model { Inputs.Count: 1 } model)
                Add(new Input(model.Inputs[0].Shape));
        if (Inputs.Count > 0)
            Put(layer);
        _stack.Add(layer);
    }

    /// <summary>Takes the last layer off and returns it.</summary>
    public Layer Pop()
    {
        if (_stack.Count == 0)
            throw new InvalidOperationException($"Sequential '{Name}' has no layer to take off.");
        var layer = _stack[^1];
        _stack.RemoveAt(_stack.Count - 1);
        if (Outputs.Count > 0)
            Outputs = Outputs[0].Call.Inputs.Length > 0 ? Outputs[0].Call.Inputs[0] : Inputs[0];
        ForgetPlan();
        return layer;
    }

    public IEnumerator<Layer> GetEnumerator() => _stack.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    protected override void Build(ReadOnlySpan<Shape> inputs)
    {
        if (_stack.Count == 0)
            throw new InvalidOperationException($"Sequential '{Name}' has no layers; Add some first.");
        if (Inputs.Count > 0)
            return;
        if (inputs.Length != 1)
            throw new ShapeException($"Sequential '{Name}' takes one input, received {inputs.Length}.");
        var input = new Input(inputs[0]);
        (Inputs, Outputs) = (input, input);
        foreach (var layer in _stack)
            Put(layer);
    }

    private void Put(Layer layer)
    {
        var call = LayerCall.Record(layer, [Outputs[0]]);
        if (call.Outputs.Length != 1)
            throw new ArgumentException($"Sequential '{Name}': layer '{layer.Name}' has {call.Outputs.Length} outputs, but all layers of a stack have one. Use the functional Model for this.");
        Outputs = call.Outputs[0];
        ForgetPlan();
    }
}
