using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Activations and other functions of one value.</summary>
internal static class OnnxReadMath
{
    /// <summary>A layer that treats all axes alike.</summary>
    public static OnnxOperand[] Layer(OnnxNodeReader node, Layer layer) => [node.Same(layer, node.Data(0))];

    /// <summary>A function that treats all values alike; constants are computed at once.</summary>
    public static OnnxOperand[] Map(OnnxNodeReader node, Func<Variable, Variable> function)
    {
        if (!node[0].IsData)
            return [Computed(node, x => function(x[0]), node[0])];
        return [node.Elementwise(function, node[0])];
    }

    /// <summary>The result of an operation on constants.</summary>
    public static OnnxOperand Computed(OnnxNodeReader node, Func<Variable[], Variable> function, params OnnxOperand[] x)
    {
        using var tape = new Tape(recording: false);
        var inputs = Enumerable.Range(0, x.Length).Select(i => new Variable(x[i].Shape, node.Constant(i).Values)).ToArray();
        Shape shape = inputs.Aggregate((Shape)[], (a, b) => Shape.Broadcast(a, b.Shape));
        return node.Import.Afford(shape.Size, () => function(inputs) is var y ? OnnxOperand.Constant(y.Shape, y.Span.ToArray()) : throw node.Refuse("this constant"));
    }

    public static OnnxOperand[] Clip(OnnxNodeReader node)
    {
        double least = Bound(node, 1, "min", double.NegativeInfinity), most = Bound(node, 2, "max", double.PositiveInfinity);
        if (node[0].IsData && least == 0)
            return Layer(node, double.IsPositiveInfinity(most) ? new ReLU() : new ReLU { MaxValue = most });
        return Map(node, x => x.Clip((float)least, (float)most));
    }

    public static OnnxOperand[] Gelu(OnnxNodeReader node) => node.Text("approximate", "none") == "tanh" ? Map(node, x => x.Gelu(approximate: true)) : Layer(node, new Activation("gelu"));

    public static OnnxOperand[] HardSigmoid(OnnxNodeReader node)
    {
        double alpha = node.Float("alpha", 0.2), beta = node.Float("beta", 0.5);
        return Math.Abs(alpha - 1 / 6.0) < 1e-7 && beta == 0.5 ? Layer(node, new Activation("hard_sigmoid")) : Map(node, x => x.Multiply((float)alpha).Add((float)beta).Clip(0, 1));
    }

    /// <summary>Below set 13 the axes from the given one on count as one.</summary>
    public static OnnxOperand[] Softmax(OnnxNodeReader node)
    {
        var x = node.Data(0);
        int axis = x.Shape.Axis(node.Int("axis", node.Import.Opset < 13 ? 1 : -1));
        Axes axes = node.Import.Opset < 13 ? Enumerable.Range(axis, x.Shape.Rank - axis).Select(a => x.Order[a]).ToArray() : x.Order[axis];
        return Layer(node, new Softmax { Axis = axes.Count == 1 ? axes[0] : axes });
    }

    public static OnnxOperand[] LogSoftmax(OnnxNodeReader node)
    {
        int axis = node.Data(0).Shape.Axis(node.Int("axis", node.Import.Opset < 13 ? 1 : -1));
        return axis == node.Data(0).Shape.Rank - 1 ? [OnnxOperand.Data(node.Apply(new Activation("log_softmax"), node.InOrder(node.Data(0))))] : throw node.Refuse($"LogSoftmax over axis {axis}");
    }

    /// <summary>One slope for each channel, or for all values.</summary>
    public static OnnxOperand[] PRelu(OnnxNodeReader node)
    {
        var x = node.Data(0);
        var (shape, slopes) = node.Constant(1);
        while (shape.Rank < x.Shape.Rank)
            shape = shape.Insert(0, 1);
        var array = new OnnxArray(shape, slopes).Transpose(OnnxMoves.Inverse(x.Order));
        var layer = new PReLU { SharedAxes = [.. Enumerable.Range(1, x.Shape.Rank - 1).Where(axis => array.Shape[axis] == 1)] };
        var y = node.Same(layer, x);
        node.Fill(layer, "alpha", slopes.Length == 1 ? slopes : array.Values);
        return [y];
    }

    /// <summary>erf(x) = 2 · Φ(√2 · x) - 1, from x · Φ(x), which is there.</summary>
    public static Variable Erf(Variable x)
    {
        var scaled = x.Multiply((float)Math.Sqrt(2));
        // 0 has no quotient; its neighbour has the same value in floats.
        var safe = scaled.NotEqual(0f).Where(scaled, Variable.Full([], 1e-20f));
        return safe.Gelu().Divide(safe).Multiply(2f).Subtract(1f);
    }

    private static double Bound(OnnxNodeReader node, int input, string name, double otherwise)
    {
        if (!node.Has(input))
            return node.Float(name, otherwise);
        float[] values = node.Constant(input).Values;
        return values.Length == 1 ? values[0] : throw node.Refuse("Clip with bounds that are no single numbers");
    }
}
