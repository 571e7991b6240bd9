using Baeum.Data;
using static Baeum.Nn.Onnx.TensorProto.Types;

namespace Baeum.Nn;

/// <summary>Recurrent layers by ONNX's LSTM, GRU and RNN, whose gates stand in the order i, o, f, c and z, r, h.</summary>
internal static class OnnxGates
{
    private static readonly Dictionary<string, string> Functions = new() { ["sigmoid"] = "Sigmoid", ["tanh"] = "Tanh", ["relu"] = "Relu" };

    /// <summary>Whether the layer has such a cell, activations that ONNX knows there, and no mask.</summary>
    public static bool Fits(RecurrentLayer layer, RNNCell cell, OnnxValue x)
        => x.Mask is null && x.Shape.Rank == 3 && cell is LSTMCell or GRUCell or SimpleRNNCell && FunctionsOf((GatedCell)cell).All(f => f is not null);

    /// <summary>Output or outputs, then the final states.</summary>
    public static OnnxValue[] Write(RecurrentLayer layer, GatedCell cell, OnnxValue[] inputs)
    {
        var (x, graph, units) = (inputs[0], inputs[0].Graph, cell.Units);
        var (op, order) = cell switch { LSTMCell => ("LSTM", (int[])[0, 3, 1, 2]), GRUCell => ("GRU", [0, 1, 2]), _ => ("RNN", [0]) };
        OnnxArray Gates(OnnxArray kernel) => kernel.Parts(order.Length, order).Transpose(1, 0).Reshape(1, order.Length * units, -1);
        OnnxValue? First(int state) => inputs.Length > 1 + state ? inputs[1 + state].Unsqueeze(0) : null;

        List<(string Name, object Value)> attributes = [("hidden_size", units), ("direction", layer.GoBackwards ? "reverse" : "forward"), ("activations", FunctionsOf(cell).Select(f => f!))];
        if (cell is GRUCell { ResetAfter: true })
            attributes.Add(("linear_before_reset", 1));
        var sequence = x.Transpose(1, 0, 2);
        Shape state = [1, x.Shape[0], units];
        OnnxValue?[] given = [sequence, graph.Weight(cell.Weight("kernel")!, "gates", Gates), graph.Weight(cell.Weight("recurrent_kernel")!, "gates", Gates), Bias(graph, cell, order), null, First(0), First(1)];
        var results = graph.Node(op, cell is LSTMCell ? given : given[..6], [[x.Shape[1], 1, x.Shape[0], units], state, .. cell is LSTMCell ? (Shape[])[state] : []], DataType.Float, null, [.. attributes]);

        OnnxValue[] states = [.. results[1..].Select(s => s.Squeeze(0))];
        var y = layer.ReturnSequences ? results[0].Squeeze(1).Transpose(1, 0, 2) : states[0];
        // ONNX leaves each output where its input stood; Keras gives them in the order in which they were made.
        return [layer.ReturnSequences && layer.GoBackwards && !layer.KeepsPlaces ? y.Reverse(1) : y, .. states];
    }

    /// <summary>The bias of the products with x, then that of the products with h.</summary>
    private static OnnxValue? Bias(OnnxGraph graph, GatedCell cell, int[] order)
        => cell.Weight("bias") is not { } bias ? null : graph.Weight(bias, "gates", w =>
        {
            var rows = w.Parts(order.Length, order).Reshape(-1);
            int one = order.Length * cell.Units;
            return (rows.Values.Length == one ? rows.Then(new OnnxArray([one], new float[one])) : rows).Reshape(1, 2 * one);
        });

    private static string?[] FunctionsOf(GatedCell cell)
    {
        string? Of(Activation activation) => Functions.GetValueOrDefault(activation.Function);
        return cell switch
        {
            LSTMCell lstm => [Of(lstm.RecurrentActivation), Of(lstm.Activation), Of(lstm.Activation)],
            GRUCell gru => [Of(gru.RecurrentActivation), Of(gru.Activation)],
            _ => [Of(cell.Activation)],
        };
    }
}
