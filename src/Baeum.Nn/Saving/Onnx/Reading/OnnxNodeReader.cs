using Baeum.Data;
using Baeum.Nn.Onnx;

namespace Baeum.Nn;

/// <summary>One node of a graph that is read: its inputs, its attributes, and the layers that are made for it.</summary>
internal sealed class OnnxNodeReader(OnnxImport import, NodeProto node, OnnxOperand?[] inputs, Place place)
{
    public NodeProto Node => node;

    public Place Place => place;

    public OnnxImport Import => import;

    /// <summary>Number of inputs.</summary>
    public int Count => inputs.Length;

    /// <summary>Whether an input is given.</summary>
    public bool Has(int input) => input < inputs.Length && inputs[input] is not null;

    /// <summary>An input.</summary>
    public OnnxOperand this[int input] => Has(input) ? inputs[input]! : throw place.Error($"input {input} is missing.");

    /// <summary>An input that layers make.</summary>
    public OnnxOperand Data(int input) => this[input] is { IsData: true } data ? data : throw place.Error($"input {input} ('{node.Input[input]}') is a constant; expected what other nodes make of the model's inputs.");

    /// <summary>The numbers of an input that is constant.</summary>
    public (Shape Shape, float[] Values) Constant(int input)
        => this[input] is var value && value.Numbers is { } numbers ? (value.Shape, numbers)
            : throw place.Error($"input {input} ('{node.Input[input]}') depends on the model's inputs; only constants are read here.");

    /// <summary>The whole numbers of an input that is constant.</summary>
    public long[] Whole(int input) => this[input].Whole ?? throw place.Error($"input {input} ('{node.Input[input]}') is not a constant of whole numbers, which alone are read here.");

    public int Int(string name, int otherwise) => Find(name) is { } a ? checked((int)a.I) : otherwise;

    public double Float(string name, double otherwise) => Find(name) is { } a ? a.F : otherwise;

    public string Text(string name, string otherwise) => Find(name) is { } a ? a.S.ToStringUtf8() : otherwise;

    public int[]? Ints(string name) => Find(name) is { } a ? [.. a.Ints.Select(n => checked((int)n))] : null;

    public AttributeProto? Find(string name) => node.Attribute.FirstOrDefault(a => a.Name == name);

    /// <summary>Axes, from an attribute or, in newer sets, from an input.</summary>
    public int[]? AxesOf(int input) => Ints("axes") ?? (Has(input) ? [.. Whole(input).Select(n => checked((int)n))] : null);

    /// <summary>The error for what is not read.</summary>
    public InvalidDataException Refuse(string what) => place.Error($"{what} is not read. Models of others may hold feed-forward and convolutional layers; see docs/onnx.md for the list.");

    /// <summary>A layer on what layers made, by whose axes it goes.</summary>
    public Symbol Apply(Layer layer, params ReadOnlySpan<Symbol> x)
    {
        import.CountLayer(place);
        layer.Name = import.NameOf(node.Name.Length > 0 ? node.Name : node.Output[0]);
        return layer.Apply(x);
    }

    /// <summary>A layer whose result has the axes in the same order as its input.</summary>
    public OnnxOperand Same(Layer layer, OnnxOperand x) => OnnxOperand.Data(Apply(layer, x.Symbol!), x.Order);

    /// <summary>An operation that no layer stands for, on values with their own order of axes.</summary>
    public OnnxOperand Operation(Func<Shape[], Shape> shape, Func<Variable[], Variable> function, params OnnxOperand[] x)
        => OnnxOperand.Data(Apply(new OnnxOperation(node.OpType, shape, function), [.. x.Select(InOrder)]));

    /// <summary>An operation that treats all values of x alike, or all of an axis: it keeps the shape, and the axes may be in any order.</summary>
    public OnnxOperand Elementwise(Func<Variable, Variable> function, OnnxOperand x) => Same(new OnnxOperation(node.OpType, static s => s[0], v => function(v[0])), x);

    /// <summary>What layers made with the axes in the value's own order.</summary>
    public Symbol InOrder(OnnxOperand x) => InOrder(x, [.. Enumerable.Range(0, x.Order.Length)]);

    /// <summary>What layers made with the axes in a given order of the value's: axis i of the result is the value's axis <c>order[i]</c>.</summary>
    public Symbol InOrder(OnnxOperand x, int[] order)
    {
        int[] moves = [.. order.Select(axis => x.Order[axis])];
        if (moves.SequenceEqual(Enumerable.Range(0, moves.Length)))
            return x.Symbol!;
        if (moves[0] != 0)
            throw Refuse("a value whose first axis is not the batch");
        return Apply(new Permute(moves[1..]), x.Symbol!);
    }

    /// <summary>The same with axes of length 1 anywhere: for what forgets the axes anyway.</summary>
    public Symbol InReadingOrder(OnnxOperand x)
    {
        int[] long1 = [.. x.Order.Where(axis => x.Symbol!.Shape[axis] != 1)];
        return long1.SequenceEqual(long1.Order()) && (long1.Length == 0 || x.Order[0] == 0) ? x.Symbol! : InOrder(x);
    }

    /// <summary>Gives a weight of a layer its values.</summary>
    public void Fill(Layer layer, string weight, float[] values)
    {
        var target = layer.Weight(weight)!;
        if (target.Size != values.Length)
            throw place.Error($"the file has {values.Length} values for the {weight}, which needs {target.Size} ({target.Shape}) for this input.");
        values.CopyTo(target.Span);
    }
}
