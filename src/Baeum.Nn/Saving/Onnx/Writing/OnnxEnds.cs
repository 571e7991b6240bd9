namespace Baeum.Nn;

/// <summary>What comes out of a graph: ONNX wants a node behind each output, and no value twice.</summary>
internal static class OnnxEnds
{
    /// <summary>The outputs, copied where they are an input, a constant or there already.</summary>
    public static OnnxValue[] Distinct(OnnxGraph graph, OnnxValue[] outputs)
    {
        var made = graph.Nodes.SelectMany(n => n.Outputs).ToHashSet();
        return [.. outputs.Select(o => made.Remove(o.Slot) ? o : graph.Node("Identity", [o], o.Shape, o.Slot.Type))];
    }
}
