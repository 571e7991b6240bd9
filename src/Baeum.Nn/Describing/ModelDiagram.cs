using Baeum.Plots;

namespace Baeum.Nn;

/// <summary>A model's graph as boxes and arrows: a box for each layer with its name, class and shapes; a nested model is a box, or a diagram within its box.</summary>
internal static class ModelDiagram
{
    public static DiagramContent Of(Model model, bool showShapes, bool expandNested)
    {
        var kinds = new List<string>();
        return Of(model, showShapes, expandNested, kinds);
    }

    private static DiagramContent Of(Model model, bool showShapes, bool expandNested, List<string> kinds)
    {
        HashSet<LayerCall> calls = [.. model.GraphCalls];
        List<Layer> layers = [.. model.Inputs.Select(i => i.Layer), .. model.Layers.Where(l => l is not InputLayer)];
        var number = layers.Select((layer, i) => (layer, i)).ToDictionary(p => p.layer, p => p.i);
        var nodes = layers.Select(layer =>
        {
            var own = layer.Calls.Where(calls.Contains).ToArray();
            return new DiagramNode(layer.Name, Lines(layer, own, showShapes), Kind(layer, kinds), layer is Model inner && expandNested ? Of(inner, showShapes, expandNested, kinds) : null);
        });
        var arrows = layers.SelectMany(to => to.Calls.Where(calls.Contains).SelectMany(c => c.Inputs).Select(from => (number[from.Layer], number[to]))).Where(a => a.Item1 != a.Item2).Distinct();
        return new DiagramContent([.. nodes], [.. arrows]);
    }

    private static string[] Lines(Layer layer, LayerCall[] calls, bool showShapes)
    {
        string type = layer.GetType() == typeof(Model) ? "Functional" : layer.GetType().Name;
        if (!showShapes || calls.Length == 0)
            return [type];
        string output = Shapes(calls[^1].Outputs);
        string result = layer is InputLayer ? output : $"{Shapes(calls[^1].Inputs)} → {output}";
        return calls.Length > 1 ? [type, result, $"used {calls.Length} times"] : [type, result];
    }

    private static string Shapes(Symbol[] symbols) => string.Join(", ", symbols.Select(s => s.Shape));

    /// <summary>A colour for each class, in the order in which they occur; inputs are grey.</summary>
    private static int? Kind(Layer layer, List<string> kinds)
    {
        if (layer is InputLayer)
            return null;
        string type = layer.GetType().Name;
        if (!kinds.Contains(type))
            kinds.Add(type);
        return kinds.IndexOf(type);
    }
}
