namespace Baeum.Nn;

/// <summary>Layers within a layer, under the attribute by which Keras reaches them.</summary>
/// <param name="Attribute">Name of the attribute, such as <c>cell</c>.</param>
/// <param name="Layers">What is there.</param>
/// <param name="IsList">Whether the attribute is a list, in which each layer is called by its class.</param>
internal sealed record StatePart(string Attribute, IReadOnlyList<Layer> Layers, bool IsList = false)
{
    /// <summary>Names of the layers of a list: the class in snake_case, and a number from the second of a class on.</summary>
    public IEnumerable<(string Name, Layer Layer)> Named
    {
        get
        {
            var used = new Dictionary<string, int>();
            foreach (var layer in Layers)
            {
                string name = ClassOf(layer);
                int number = used[name] = used.GetValueOrDefault(name, -1) + 1;
                yield return (number == 0 ? name : $"{name}_{number}", layer);
            }
        }
    }

    /// <summary>A layer's class as the paths of Keras 3 spell it.</summary>
    public static string ClassOf(Layer layer) => Naming.SnakeCase(layer is Model and not Sequential ? "Functional" : layer.ClassName);
}

/// <summary>What a layer is made of, as Keras 3 walks through it to save its state. Source: <c>saving_lib._walk_saveable</c>.</summary>
internal static class StateParts
{
    /// <summary>The parts of a layer.</summary>
    public static IEnumerable<StatePart> Of(Layer layer) => layer switch
    {
        Model model => [new("layers", model.Layers, IsList: true)],
        Bidirectional both => [new("backward_layer", [both.BackwardLayer]), new("forward_layer", [both.Layer])],
        TimeDistributed steps => [new("layer", [steps.Layer])],
        StackedRNNCells stack => [new("cells", stack.Cells, IsList: true)],
        RecurrentLayer => [new("cell", layer.InnerLayers)],
        HeadsAttention => layer.InnerLayers.Select(l => new StatePart(Head(layer, l.Name), [l])),
        _ => layer.InnerLayers.Select(l => new StatePart(l.Name, [l])),
    };

    /// <summary>Parts that Keras has and that have no state: their groups are empty.</summary>
    public static IEnumerable<(string Attribute, string Name)> Empty(Layer layer)
    {
        if (layer is not HeadsAttention heads)
            return [];
        return heads.Dropout > 0 ? [("_softmax", "softmax")] : [("_dropout_layer", "dropout"), ("_softmax", "softmax")];
    }

    /// <summary>The weights of a layer itself, in Keras's order: the trained ones, then the others.</summary>
    public static Parameter[] Own(Layer layer)
    {
        var inner = layer.InnerLayers.SelectMany(l => l.Weights).ToHashSet();
        return [.. layer.Weights.Where(w => !inner.Contains(w))];
    }

    // MultiHeadAttention has public names for its projections, GroupQueryAttention has not.
    private static string Head(Layer layer, string name) => name switch
    {
        "dropout" => "_dropout_layer",
        "attention_output" => layer is MultiHeadAttention ? "output_dense" : "_output_dense",
        _ => layer is MultiHeadAttention ? $"{name}_dense" : $"_{name}_dense",
    };
}
