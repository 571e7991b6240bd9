using Baeum.Data;

namespace Baeum.Nn;

/// <summary>One step of Keras's cells: from the input of a step and the states to the output; the states become the new ones.</summary>
internal static class OnnxCells
{
    /// <summary>One step of a cell.</summary>
    public static OnnxValue Step(RNNCell cell, OnnxValue x, OnnxValue[] states) => cell switch
    {
        LSTMCell lstm => Step(lstm, x, states),
        GRUCell gru => Step(gru, x, states),
        SimpleRNNCell simple => Step(simple, x, states),
        ConvLSTMCell convolutional => Step(convolutional, x, states),
        StackedRNNCells stacked => Step(stacked, x, states),
        _ => throw OnnxLayers.Refuse(cell, "a cell of your own has no form in ONNX's operators", "Use Keras's cells, or save the model as '.keras'."),
    };

    /// <summary>A cell that is called by itself: input and states → output and new states.</summary>
    public static OnnxValue[] Write(RNNCell cell, OnnxValue[] inputs)
    {
        OnnxValue[] states = inputs[1..];
        var y = Step(cell, inputs[0], states);
        return [y, .. states];
    }

    private static OnnxValue Step(SimpleRNNCell cell, OnnxValue x, OnnxValue[] states)
        => states[0] = Kernel(cell, x, "kernel").AddWeight(cell, "bias").Add(Kernel(cell, states[0], "recurrent_kernel")).Activate(cell.Activation);

    private static OnnxValue Step(LSTMCell cell, OnnxValue x, OnnxValue[] states)
        => Gates(Kernel(cell, x, "kernel").AddWeight(cell, "bias").Add(Kernel(cell, states[0], "recurrent_kernel")), cell.Units, cell.Activation, cell.RecurrentActivation, states);

    private static OnnxValue Step(ConvLSTMCell cell, OnnxValue x, OnnxValue[] states)
    {
        OnnxValue Convolve(OnnxValue of, string kernel, string? bias, Size strides, string padding, Size dilations)
        {
            var weight = cell.Weight(kernel)!;
            var first = of.ChannelsFirst();
            return OnnxConvolution.Convolve(first, of.Graph.Weight(weight, "channels_first", OnnxConvolution.FiltersFirst), bias is null ? null : cell.Weight(bias), cell.Kernels.Size, strides, padding, dilations, 1, weight.Shape[^1]).FromChannelsFirst();
        }
        var (_, strides, padding, dilation) = cell.Kernels;
        int[] one = [.. strides.Select(_ => 1)];
        var sums = Convolve(x, "kernel", "bias", strides, padding, dilation).Add(Convolve(states[0], "recurrent_kernel", null, one, "same", one));
        return Gates(sums, cell.Units, cell.Activation, cell.RecurrentActivation, states);
    }

    private static OnnxValue Step(GRUCell cell, OnnxValue x, OnnxValue[] states)
    {
        var (graph, units, h) = (x.Graph, cell.Units, states[0]);
        var bias = cell.Weight("bias");
        OnnxValue Biased(OnnxValue sums, int row)
            => bias is null ? sums : sums.Add(graph.Weight(bias, $"part{row}", w => new OnnxArray([3 * units], w.Values[(row * 3 * units)..((row + 1) * 3 * units)])));
        OnnxValue Gate(OnnxValue sums, int gate) => sums.Slice(-1, gate * units, (gate + 1) * units);
        var ofX = Biased(Kernel(cell, x, "kernel"), 0);
        var recurrent = cell.Weight("recurrent_kernel")!;
        var ofH = cell.ResetAfter ? Biased(Kernel(cell, h, "recurrent_kernel"), 1) : h.MatMul(graph.Weight(recurrent, "gates", w => w.Parts(3, 0, 1)));
        var z = Gate(ofX, 0).Add(Gate(ofH, 0)).Activate(cell.RecurrentActivation);
        var r = Gate(ofX, 1).Add(Gate(ofH, 1)).Activate(cell.RecurrentActivation);
        var candidate = cell.ResetAfter ? r.Multiply(Gate(ofH, 2)) : r.Multiply(h).MatMul(graph.Weight(recurrent, "candidate", w => w.Parts(3, 2)));
        var n = Gate(ofX, 2).Add(candidate).Activate(cell.Activation);
        return states[0] = n.Add(z.Multiply(h.Subtract(n)));
    }

    private static OnnxValue Step(StackedRNNCells stacked, OnnxValue x, OnnxValue[] states)
    {
        int first = 0;
        foreach (var cell in stacked.Cells)
        {
            OnnxValue[] own = states[first..(first + cell.StateSizes.Count)];
            x = Step(cell, x, own);
            own.CopyTo(states, first);
            first += own.Length;
        }
        return x;
    }

    /// <summary>The state of an LSTM from the sums of its gates i, f, g, o.</summary>
    private static OnnxValue Gates(OnnxValue sums, int units, Activation activation, Activation recurrent, OnnxValue[] states)
    {
        OnnxValue Gate(int gate) => sums.Slice(-1, gate * units, (gate + 1) * units);
        OnnxValue i = Gate(0).Activate(recurrent), f = Gate(1).Activate(recurrent), g = Gate(2).Activate(activation), o = Gate(3).Activate(recurrent);
        states[1] = f.Multiply(states[1]).Add(i.Multiply(g));
        return states[0] = o.Multiply(states[1].Activate(activation));
    }

    private static OnnxValue Kernel(RNNCell cell, OnnxValue x, string kernel) => x.MatMul(x.Graph.Weight(cell.Weight(kernel)!));
}
