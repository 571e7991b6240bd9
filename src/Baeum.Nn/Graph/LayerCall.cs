using Baeum.Data;

namespace Baeum.Nn;

/// <summary>One use of a layer on symbols: an edge of the model's graph. Keras: <c>Node</c>.</summary>
internal sealed class LayerCall
{
    private LayerCall(Layer layer, Symbol[] inputs, ReadOnlySpan<Shape> outputs)
    {
        (Layer, Inputs, Index) = (layer, inputs, layer.Calls.Count);
        Outputs = new Symbol[outputs.Length];
        for (int i = 0; i < outputs.Length; i++)
            Outputs[i] = new Symbol(this, i, outputs[i]);
        layer.Calls.Add(this);
    }

    /// <summary>The call of an <see cref="InputLayer"/>, whose single result is <paramref name="input"/> itself.</summary>
    internal LayerCall(InputLayer layer, Symbol input)
    {
        (Layer, Inputs, Outputs) = (layer, [], [input]);
        layer.Calls.Add(this);
    }

    public Layer Layer { get; }

    public Symbol[] Inputs { get; }

    public Symbol[] Outputs { get; }

    /// <summary>Which call of the layer this is.</summary>
    public int Index { get; }

    /// <summary>Builds the layer for the symbols' shapes and notes the call.</summary>
    public static LayerCall Record(Layer layer, ReadOnlySpan<Symbol> inputs)
    {
        if (inputs.Length == 0)
            throw new ArgumentException($"Layer '{layer.Name}' ({layer.GetType().Name}): Apply needs at least one symbol; start with new Input(...).");
        var shapes = new Shape[inputs.Length];
        for (int i = 0; i < shapes.Length; i++)
            (shapes[i], _) = (inputs[i].Shape, inputs[i].Layer.Name);
        _ = layer.Name; // automatic names count in the order in which layers are used
        layer.Before = inputs[0].Layer;
        layer.EnsureBuilt(shapes);
        return new LayerCall(layer, inputs.ToArray(), layer.OutputShapes(shapes));
    }
}
