using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A model within a graph: its layers in an order in which they can run.</summary>
internal static class OnnxModel
{
    public static OnnxValue[] Write(Model model, OnnxValue[] inputs)
    {
        var values = new Dictionary<Symbol, OnnxValue>();
        for (int i = 0; i < inputs.Length; i++)
            values[model.Inputs[i]] = inputs[i];
        foreach (var call in model.GraphCalls.Where(c => c.Inputs.Length > 0))
        {
            var results = OnnxLayers.Write(call.Layer, [.. call.Inputs.Select(i => values[i])]);
            for (int i = 0; i < results.Length; i++)
                values[call.Outputs[i]] = results[i];
        }
        return [.. model.Outputs.Select(o => values[o])];
    }
}
