using Baeum.Data;
using Baeum.Nn.Onnx;
using static Baeum.Nn.Onnx.TensorProto.Types;

namespace Baeum.Nn;

/// <summary>A graph of ONNX operators that is being written.</summary>
internal sealed class OnnxGraph
{
    private readonly Dictionary<string, OnnxValue> _constants = [];
    private readonly Dictionary<(Parameter, string), OnnxValue> _weights = [];
    private readonly Dictionary<Parameter, string> _paths;
    private string _scope = "";

    /// <summary>A graph for a layer or model, whose weights get their paths as names.</summary>
    public OnnxGraph(Layer of) => _paths = WeightPaths.Of(of).ToDictionary(w => w.Weight, w => w.Path);

    /// <summary>How many values the constants may have that are no weights; a file that is loaded has no more than it holds.</summary>
    public long Room { get; set; } = 1 << 26;

    /// <summary>The nodes, each behind what it takes.</summary>
    public List<OnnxNode> Nodes { get; private set; } = [];

    /// <summary>The weights that nodes take.</summary>
    public IEnumerable<Parameter> Written => _weights.Keys.Select(k => k.Item1);

    /// <summary>Where data enters.</summary>
    public OnnxValue Input(string name, Shape shape, DataType type = DataType.Float) => new(this, new OnnxSlot(name, type) { Name = name, IsInput = true }, shape);

    /// <summary>A node with one result.</summary>
    public OnnxValue Node(string op, ReadOnlySpan<OnnxValue?> inputs, Shape shape, params ReadOnlySpan<(string Name, object Value)> attributes)
        => Node(op, inputs, shape, DataType.Float, attributes);

    /// <summary>A node with one result of a type.</summary>
    public OnnxValue Node(string op, ReadOnlySpan<OnnxValue?> inputs, Shape shape, DataType type, params ReadOnlySpan<(string Name, object Value)> attributes)
        => Node(op, inputs, [shape], type, null, attributes)[0];

    /// <summary>A node with several results, and with a graph within it.</summary>
    public OnnxValue[] Node(string op, ReadOnlySpan<OnnxValue?> inputs, Shape[] shapes, DataType type, OnnxBody? body, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        OnnxValue[] results = [.. shapes.Select(shape => new OnnxValue(this, new OnnxSlot(_scope + op, type), shape))];
        var list = new AttributeProto[attributes.Length];
        for (int i = 0; i < list.Length; i++)
            list[i] = OnnxAttribute.Of(attributes[i].Name, attributes[i].Value);
        Nodes.Add(new OnnxNode(op, inputs.ToArray(), [.. results.Select(r => r.Slot)], list, body));
        return results;
    }

    /// <summary>One number.</summary>
    public OnnxValue Number(double value) => Constant([], [(float)value]);

    /// <summary>Numbers; equal ones are written once.</summary>
    public OnnxValue Constant(Shape shape, float[] values)
        => values.Length > 64 ? Fixed("constant", shape, values)
            : Once($"{shape}: {string.Join(' ', values.Select(BitConverter.SingleToInt32Bits))}", () => Fixed("constant", shape, values));

    /// <summary>One number, many times, as a constant.</summary>
    public OnnxValue Repeated(Shape shape, float value)
    {
        var values = Afford(shape.Size);
        Array.Fill(values, value);
        return Constant(shape, values);
    }

    /// <summary>Memory for a constant.</summary>
    /// <exception cref="NotSupportedException">The graph has no room for it.</exception>
    public float[] Afford(long values)
        => (Room -= values) >= 0 ? new float[values] : throw new NotSupportedException($"ONNX: '{_scope}' needs a constant of {values} values, for which a file has no room. Make its input or output smaller.");

    /// <summary>Whole numbers in one axis.</summary>
    public OnnxValue Integers(params long[] values) => Once(string.Join(' ', values), () => new(this, new OnnxSlot("integers", DataType.Int64) { Data = values }, [values.Length]));

    /// <summary>A weight as it is.</summary>
    public OnnxValue Weight(Parameter weight) => Weight(weight, "", static w => w);

    /// <summary>A weight with its values in another order. Each view is written once, also where layers share the weight.</summary>
    /// <param name="weight">The weight.</param>
    /// <param name="view">What the order is called.</param>
    /// <param name="order">Changes the order.</param>
    public OnnxValue Weight(Parameter weight, string view, Func<OnnxArray, OnnxArray> order)
    {
        if (_weights.TryGetValue((weight, view), out var known))
            return known;
        var array = order(OnnxArray.Of(weight));
        string path = _paths.GetValueOrDefault(weight, weight.Name);
        return _weights[(weight, view)] = Fixed(view.Length > 0 ? $"{path}.{view}" : path, array.Shape, array.Values);
    }

    /// <summary>The graph that a node repeats: what is written meanwhile belongs to it.</summary>
    public OnnxBody Body(OnnxValue[] inputs, Func<OnnxValue[]> write)
    {
        var outer = Nodes;
        Nodes = [];
        var outputs = write();
        var body = new OnnxBody(Nodes, inputs, outputs);
        Nodes = outer;
        return body;
    }

    /// <summary>Writes something whose nodes are named after a layer.</summary>
    public T In<T>(string layer, Func<T> write)
    {
        string outer = _scope;
        _scope += layer + "/";
        try
        {
            return write();
        }
        finally
        {
            _scope = outer;
        }
    }

    private OnnxValue Fixed(string hint, Shape shape, float[] values) => new(this, new OnnxSlot(hint, DataType.Float) { Data = values }, shape);

    private OnnxValue Once(string key, Func<OnnxValue> make) => _constants.TryGetValue(key, out var known) ? known : _constants[key] = make();
}
