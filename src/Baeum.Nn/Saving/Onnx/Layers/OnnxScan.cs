using Baeum.Data;
using static Baeum.Nn.Onnx.TensorProto.Types;

namespace Baeum.Nn;

/// <summary>Any cell over time, as a Scan whose body is one step. A masked step keeps the states; its output is the one before it, or 0.</summary>
internal static class OnnxScan
{
    /// <summary>Output or outputs, then the final states.</summary>
    public static OnnxValue[] Write(RecurrentLayer layer, RNNCell cell, OnnxValue[] inputs)
    {
        var (x, graph, count) = (inputs[0], inputs[0].Graph, cell.StateSizes.Count);
        var mask = x.Mask is null ? null : x.Mask.Shape.Rank == 2 ? x.Mask : x.Mask.Reshape((x, 0), (x, 1));
        var step = x.Shape.Without(1);
        Shape[] shapes = [.. Enumerable.Range(0, count).Select(i => cell.StateShape(step, i)), cell.OutputShape(step)];
        foreach (var shape in shapes)
            if (!shape[1..].IsKnown)
                throw OnnxLayers.Refuse(layer, $"its first states have the shape {shape}, whose lengths are not known", "Give the model an Input with fixed lengths.");

        // What is carried from step to step: the states, then the output shown last.
        OnnxValue[] first = [.. shapes.Select((shape, i) => i < count && inputs.Length > 1 ? inputs[1 + i] : graph.Filled(0, [(x, 0), .. OnnxDim.Of(shape[1..])]))];
        OnnxValue[] carried = [.. shapes.Select((shape, i) => Inner(graph, i < count ? "state" : "shown", shape))];
        var now = Inner(graph, "x", step);
        var counts = mask is null ? null : Inner(graph, "mask", [step[0]]);
        var body = graph.Body([.. carried, now, .. counts is null ? (OnnxValue[])[] : [counts]], () => Step(layer, cell, carried, now, counts));

        int scanned = counts is null ? 1 : 2;
        bool prepends = layer.GoBackwards && layer.KeepsPlaces;
        OnnxValue?[] all = [.. first, x, .. mask is null ? (OnnxValue[])[] : [mask]];
        var results = graph.Node("Scan", all, [.. shapes, shapes[^1].Insert(1, x.Shape[1])], DataType.Float, body,
            ("num_scan_inputs", scanned), ("scan_input_axes", Same(1, scanned)), ("scan_input_directions", Same(layer.GoBackwards ? 1 : 0, scanned)), ("scan_output_axes", Same(1, 1)), ("scan_output_directions", Same(prepends ? 1 : 0, 1)));
        return [layer.ReturnSequences ? results[^1] : results[count], .. results[..count]];
    }

    private static OnnxValue[] Step(RecurrentLayer layer, RNNCell cell, OnnxValue[] carried, OnnxValue x, OnnxValue? mask)
    {
        OnnxValue[] states = carried[..^1];
        var y = OnnxCells.Step(cell, x, states);
        if (mask is not null)
        {
            OnnxValue Spread(OnnxValue value)
            {
                var each = mask;
                while (each.Shape.Rank < value.Shape.Rank)
                    each = each.Unsqueeze(each.Shape.Rank);
                return each;
            }
            for (int i = 0; i < states.Length; i++)
                states[i] = Spread(states[i]).Where(states[i], carried[i]);
            y = layer.ZeroOutputForMask ? y.Multiply(Spread(y)) : Spread(y).Where(y, carried[^1]);
        }
        return OnnxEnds.Distinct(x.Graph, [.. states, y, y]);
    }

    private static OnnxValue Inner(OnnxGraph graph, string name, Shape shape) => new(graph, new OnnxSlot(name, DataType.Float), shape);

    private static int[] Same(int value, int count) => [.. Enumerable.Repeat(value, count)];
}
