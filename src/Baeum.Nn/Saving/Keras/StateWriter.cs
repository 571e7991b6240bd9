using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Writes weights as Keras 3 does into <c>.weights.h5</c> and into <c>model.weights.h5</c> of a <c>.keras</c> archive: a group <c>vars</c> for each layer, with the weights by number.</summary>
/// <remarks>Source: <c>saving_lib._save_state</c> of Keras 3. What layers draw random numbers by is an attribute beside the layer's name, which Keras does not look at.</remarks>
internal sealed class StateWriter
{
    /// <summary>Attribute of a layer's group for <see cref="IRandomLayer.Keys"/>.</summary>
    public const string RandomKeys = "baeum_random_keys";

    private readonly HashSet<Layer> _written = [];

    /// <summary>Writes all of a model's layers and, if asked for, the optimizer.</summary>
    public static void Write(Hdf5GroupWriter root, Model model, bool includeOptimizer)
    {
        new StateWriter().Write(root, model);
        if (includeOptimizer && model.CompileOptions is { } options)
            OptimizerVars.Write(root, options.Optimizer, model);
    }

    private void Write(Hdf5GroupWriter group, Layer layer)
    {
        if (!_written.Add(layer))
            return;
        var vars = Vars(group, layer.Name);
        var weights = StateParts.Own(layer);
        for (int i = 0; i < weights.Length; i++)
            Write(vars, $"{i}", weights[i], layer);
        if (layer is IRandomLayer { Keys: { Length: > 0 } keys })
            vars.Attributes.Set<ulong>(RandomKeys, keys, [keys.Length]);
        foreach (var part in StateParts.Of(layer))
            foreach (var (path, inner) in Places(part))
                if (!_written.Contains(inner))
                    Write(group.Group(path), inner);
        foreach (var (attribute, name) in StateParts.Empty(layer))
            Vars(group.Group(attribute), name);
    }

    private static IEnumerable<(string Path, Layer Layer)> Places(StatePart part)
        => part.IsList ? part.Named.Select(n => ($"{part.Attribute}/{n.Name}", n.Layer)) : part.Layers.Select(l => (part.Attribute, l));

    private static Hdf5GroupWriter Vars(Hdf5GroupWriter group, string name)
    {
        var vars = group.Group("vars");
        vars.Attributes.Set("name", name);
        return vars;
    }

    /// <summary>Writes one weight; a count of samples is a whole number in Keras.</summary>
    public static void Write(Hdf5GroupWriter group, string name, Parameter weight, Layer layer)
    {
        if (layer is Normalization && weight.Name == "count")
            group.WriteDataset<int>(name, [(int)weight.Span[0]], weight.Shape);
        else
            group.WriteDataset<float>(name, weight.Span, weight.Shape);
    }
}
