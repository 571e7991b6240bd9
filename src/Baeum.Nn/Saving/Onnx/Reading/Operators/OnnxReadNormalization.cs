using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Normalising operators become Keras's layers.</summary>
internal static class OnnxReadNormalization
{
    public static OnnxOperand[] Batch(OnnxNodeReader node)
    {
        if (node.Int("training_mode", 0) != 0)
            throw node.Refuse("BatchNormalization in training mode");
        var x = node.Data(0);
        var layer = new BatchNormalization { Axis = x.Order[1], Epsilon = node.Float("epsilon", 1e-5), Momentum = node.Float("momentum", 0.9) };
        var y = node.Same(layer, x);
        string[] names = ["gamma", "beta", "moving_mean", "moving_variance"];
        for (int i = 0; i < names.Length; i++)
            node.Fill(layer, names[i], node.Constant(i + 1).Values);
        return [y];
    }

    /// <summary>Each channel of a sample by itself.</summary>
    public static OnnxOperand[] Instance(OnnxNodeReader node)
    {
        var x = node.Data(0);
        var layer = new GroupNormalization { Groups = -1, Axis = x.Order[1], Epsilon = node.Float("epsilon", 1e-5) };
        var y = node.Same(layer, x);
        node.Fill(layer, "gamma", node.Constant(1).Values);
        node.Fill(layer, "beta", node.Constant(2).Values);
        return [y];
    }

    public static OnnxOperand[] Layer(OnnxNodeReader node)
    {
        var x = node.Data(0);
        int first = x.Shape.Axis(node.Int("axis", -1));
        if (node.Node.Output.Skip(1).Any(o => o.Length > 0))
            throw node.Refuse("LayerNormalization with the statistics as further outputs");
        var layer = new LayerNormalization { Axis = Enumerable.Range(first, x.Shape.Rank - first).ToArray(), Epsilon = node.Float("epsilon", 1e-5), Center = node.Has(2) };
        var y = OnnxOperand.Data(node.Apply(layer, node.InOrder(x)));
        node.Fill(layer, "gamma", node.Constant(1).Values);
        if (node.Has(2))
            node.Fill(layer, "beta", node.Constant(2).Values);
        return [y];
    }
}
