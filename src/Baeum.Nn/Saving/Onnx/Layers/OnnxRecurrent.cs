using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Recurrent layers: ONNX's own LSTM, GRU and RNN where they say the same, else a Scan over the steps, which can do all that a layer can.</summary>
internal static class OnnxRecurrent
{
    public static OnnxValue[] Write(RecurrentLayer layer, OnnxValue[] inputs)
    {
        if (layer.Stateful)
            throw OnnxLayers.Refuse(layer, "it is stateful and begins each batch where the one before ended", "Make it with Stateful = false; to carry states on, give them as further inputs and take them from ReturnState.");
        var cell = (RNNCell)layer.InnerLayers[0];
        bool moves = layer is ConvLSTMLayer { DataFormat: "channels_first" };
        OnnxValue[] x = moves ? [.. inputs.Select((v, i) => v.MoveAxis(i == 0 ? 2 : 1, -1) with { Mask = v.Mask })] : inputs;
        var results = OnnxGates.Fits(layer, cell, x[0]) ? OnnxGates.Write(layer, (GatedCell)cell, x) : OnnxScan.Write(layer, cell, x);
        var output = results[0];
        if (moves)
            results = [.. results.Select((v, i) => v.MoveAxis(-1, i == 0 && layer.ReturnSequences ? 2 : 1))];
        return layer.ReturnState ? results : results[..1];
    }

    public static OnnxValue? Mask(RecurrentLayer layer, OnnxValue[] inputs) => layer.ReturnSequences ? inputs[0].Mask : null;

    /// <summary>Both directions and how their outputs are joined.</summary>
    public static OnnxValue[] Write(Bidirectional layer, OnnxValue[] inputs)
    {
        int states = (inputs.Length - 1) / 2;
        var forward = inputs[0].Graph.In("forward", () => Write(layer.Layer, inputs[..(1 + states)]));
        var backward = inputs[0].Graph.In("backward", () => Write(layer.BackwardLayer, [inputs[0], .. inputs[(1 + states)..]]));
        OnnxValue a = forward[0], b = backward[0];
        OnnxValue[] joined = layer.MergeMode switch
        {
            null => [a, b],
            "concat" => [OnnxMoves.Concat([a, b], -1)],
            "sum" => [a.Add(b)],
            "mul" => [a.Multiply(b)],
            _ => [a.Add(b).Multiply(0.5)],
        };
        return [.. joined, .. forward[1..], .. backward[1..]];
    }

    public static OnnxValue? Mask(Bidirectional layer, OnnxValue[] inputs) => Mask(layer.Layer, inputs);

    /// <summary>Every time step as a sample of its own.</summary>
    public static OnnxValue Write(TimeDistributed layer, OnnxValue x)
    {
        int rank = x.Shape.Rank;
        var y = OnnxLayers.Write(layer.Layer, [x.Reshape([OnnxDim.Rest, .. OnnxDim.Of(x, 2, rank)])])[0];
        return y.Reshape([(x, 0), (x, 1), .. OnnxDim.Of(y, 1, y.Shape.Rank)]);
    }
}
