namespace Baeum.Nn;

/// <summary>Names for a model's layers and weights that say where they are: <c>encoder/dense_1/kernel</c>. Each occurs once, shared ones too.</summary>
internal static class WeightPaths
{
    /// <summary>Paths and weights, layer by layer.</summary>
    public static IReadOnlyList<(string Path, Parameter Weight)> Of(Layer layer)
    {
        var seen = new HashSet<Parameter>();
        var names = new HashSet<string>();
        return [.. Layers(layer).SelectMany(l => Own(l.Layer).Where(seen.Add).Select(w => (Unique(Join(l.Path, w.Name), names), w)))];
    }

    /// <summary>Paths of all layers within a layer and of itself, which has none.</summary>
    public static IReadOnlyList<(string Path, Layer Layer)> Layers(Layer layer)
    {
        var found = new List<(string, Layer)>();
        Collect(layer, "", found, []);
        return found;
    }

    private static void Collect(Layer layer, string path, List<(string, Layer)> found, HashSet<Layer> seen)
    {
        if (!seen.Add(layer))
            return;
        found.Add((path, layer));
        foreach (var part in layer.InnerLayers)
            Collect(part, Join(path, part.Name), found, seen);
    }

    private static IEnumerable<Parameter> Own(Layer layer)
    {
        var inner = layer.InnerLayers.SelectMany(l => l.Weights).ToHashSet();
        return layer.Weights.Where(w => !inner.Contains(w));
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}/{name}";

    private static string Unique(string path, HashSet<string> names)
    {
        string name = path;
        for (int number = 1; !names.Add(name); number++)
            name = $"{path}_{number}";
        return name;
    }
}
