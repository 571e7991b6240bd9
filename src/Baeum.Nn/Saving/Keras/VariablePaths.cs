namespace Baeum.Nn;

/// <summary>The paths that Keras 3 gives to weights: <c>sequential/dense/kernel</c>, <c>bidirectional/forward_lstm/lstm_cell/bias</c>. HDF5 files of whole models name weights by them.</summary>
/// <remarks>A layer is called within what builds it: a Sequential builds its layers, a functional model is given layers that are built already.</remarks>
internal static class VariablePaths
{
    /// <summary>A path for each weight of a model; each occurs once.</summary>
    public static Dictionary<Parameter, string> Of(Model model)
    {
        var paths = new Dictionary<Parameter, string>();
        Collect(model, "", paths, [], []);
        return paths;
    }

    private static void Collect(Layer layer, string builder, Dictionary<Parameter, string> paths, HashSet<string> used, HashSet<Layer> seen)
    {
        if (!seen.Add(layer))
            return;
        string inner = layer switch
        {
            Sequential => layer.Name + "/",
            Model => "",
            _ => $"{builder}{layer.Name}/",
        };
        foreach (var weight in StateParts.Own(layer))
            paths[weight] = Unique(inner + weight.Name, used);
        foreach (var part in layer.InnerLayers)
            Collect(part, inner, paths, used, seen);
    }

    private static string Unique(string path, HashSet<string> used)
    {
        string name = path;
        for (int number = 1; !used.Add(name); number++)
            name = $"{path}_{number}";
        return name;
    }
}
