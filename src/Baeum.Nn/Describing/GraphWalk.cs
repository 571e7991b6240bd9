using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Goes through a model's calls in order and collects what there is to say of each layer, nested models included.</summary>
internal static class GraphWalk
{
    /// <summary>The layers in the order of the summary.</summary>
    public static IReadOnlyList<LayerDescription> Of(Model model) => Visit(model, [.. model.Inputs.Select(i => ReceptiveField.OfInput(i.Shape))], 0).Rows;

    private static (ReceptiveField[] Outputs, List<LayerDescription> Rows) Visit(Model model, ReceptiveField[] inputs, int depth)
    {
        var fields = model.Inputs.Zip(inputs).ToDictionary(p => p.First, p => p.Second);
        var nested = new Dictionary<Layer, List<LayerDescription>>();
        foreach (var call in model.GraphCalls.Where(c => c.Inputs.Length > 0))
        {
            var (results, rows) = Visit(call, [.. call.Inputs.Select(i => fields[i])], depth);
            nested.TryAdd(call.Layer, rows);
            for (int i = 0; i < call.Outputs.Length; i++)
                fields[call.Outputs[i]] = results[i];
        }
        var layers = new List<LayerDescription>();
        foreach (var layer in model.Layers)
        {
            var calls = model.GraphCalls.Where(c => c.Layer == layer).ToArray();
            if (calls.Length > 0)
                layers.Add(Describe(layer, calls, fields, depth));
            layers.AddRange(nested.GetValueOrDefault(layer) ?? []);
        }
        return ([.. model.Outputs.Select(o => fields[o])], layers);
    }

    private static (ReceptiveField[] Outputs, List<LayerDescription> Rows) Visit(LayerCall call, ReceptiveField[] inputs, int depth)
    {
        if (call.Layer is Model model)
            return Visit(model, inputs, depth + 1);
        var joined = ReceptiveField.Join(inputs);
        return ([.. call.Outputs.Select(o => ReceptiveWindow.Of(call.Layer, call.Inputs[0].Shape, o.Shape) is { } window ? joined.Through(window) : ReceptiveField.All)], []);
    }

    private static LayerDescription Describe(Layer layer, LayerCall[] calls, Dictionary<Symbol, ReceptiveField> fields, int depth) => new()
    {
        Layer = layer,
        Name = layer.Name,
        Type = layer.GetType() == typeof(Model) ? "Functional" : layer.GetType().Name,
        Depth = depth,
        OutputShape = calls[^1].Outputs[0].Shape,
        Parameters = layer.ParameterCount,
        Formula = layer is Model ? "" : ParameterFormula.Of([.. layer.Weights.Select(w => w.Shape)]),
        IsTrainable = layer.TrainableWeights.Count > 0,
        Flops = layer is Model ? 0 : calls.Sum(c => Work.Of(layer, [.. c.Inputs.Select(i => i.Shape)], [.. c.Outputs.Select(o => o.Shape)])),
        ReceptiveField = fields[calls[^1].Outputs[0]].ToString(),
        Activations = layer is Model or InputLayer ? 0 : calls.Sum(c => c.Outputs.Sum(o => Work.Values(o.Shape))),
    };
}
