namespace Baeum.Nn;

/// <summary>Names for a model's weights that say where they are: <c>encoder/dense_1/kernel</c>. Each weight occurs once, shared layers too.</summary>
internal static class WeightPaths
{
    /// <summary>Paths and weights, in the order of <see cref="Layer.Weights"/>.</summary>
    public static IReadOnlyList<(string Path, Parameter Weight)> Of(Layer layer)
    {
        var found = new List<(string Path, Parameter Weight)>();
        Collect(layer, "", found, [], []);
        return found;
    }

    private static void Collect(Layer layer, string prefix, List<(string, Parameter)> found, HashSet<Parameter> seen, HashSet<string> names)
    {
        var inner = layer.InnerLayers.SelectMany(l => l.Weights).ToHashSet();
        foreach (var weight in layer.Weights.Where(w => !inner.Contains(w) && seen.Add(w)))
            found.Add((Unique(prefix + weight.Name, names), weight));
        foreach (var part in layer.InnerLayers)
            Collect(part, $"{prefix}{part.Name}/", found, seen, names);
    }

    private static string Unique(string path, HashSet<string> names)
    {
        string name = path;
        for (int number = 1; !names.Add(name); number++)
            name = $"{path}_{number}";
        return name;
    }
}
