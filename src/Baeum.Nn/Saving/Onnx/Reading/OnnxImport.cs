using Baeum.Data;
using Baeum.Nn.Onnx;
using static Baeum.Nn.Onnx.TensorProto.Types;

namespace Baeum.Nn;

/// <summary>Models of others: each node becomes a layer, or an operation where no layer stands for it. Data enters as the file says, images of PyTorch with the channels first.</summary>
internal sealed class OnnxImport
{
    private const long Spare = 1 << 20;

    // A chain of layers is walked with a stack frame for each.
    private const int MostLayers = 4000;
    private readonly Dictionary<string, OnnxOperand> _values = [];
    private readonly HashSet<string> _names = [];
    private readonly Dictionary<string, (NodeProto? Node, int Input, int Count)> _uses = [];
    private readonly HashSet<NodeProto> _done = [];
    private readonly GraphProto _graph;
    private readonly Place _place;
    private long _room;
    private int _layers;

    private OnnxImport(ModelProto file, Place place)
    {
        (_graph, _place) = (file.Graph, place);
        Opset = file.OpsetImport.Where(o => o.Domain is "" or "ai.onnx").Select(o => o.Version).DefaultIfEmpty(1).Max();
        foreach (var node in _graph.Node)
            for (int i = 0; i < node.Input.Count; i++)
                _uses[node.Input[i]] = (node, i, _uses.GetValueOrDefault(node.Input[i]).Count + 1);
        foreach (var output in _graph.Output)
            _uses[output.Name] = (null, 0, 2);
    }

    /// <summary>Version of the operators.</summary>
    public long Opset { get; }

    /// <summary>The batch that the file was made for, if its graph holds on to one.</summary>
    public int? FixedBatch { get; private set; }

    /// <summary>The model of a file.</summary>
    public static Model Read(ModelProto file, Place place)
    {
        var import = new OnnxImport(file, place);
        long held = file.Graph.Initializer.Concat(file.Graph.Node.SelectMany(n => n.Attribute).Where(a => a.T is not null).Select(a => a.T)).Sum(t => (long)t.CalculateSize());
        import._room = held + Spare;
        return WeightBudget.Load(held + Spare, import.Model);
    }

    /// <summary>A name for a layer that no other has.</summary>
    public string NameOf(string node)
    {
        string name = string.Concat(node.Trim('/').Select(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' ? c : '_')), unique = name;
        if (name.Length == 0)
            name = unique = "node";
        for (int number = 1; !_names.Add(unique); number++)
            unique = $"{name}_{number}";
        return unique;
    }

    /// <summary>Takes memory for values that are computed while reading; a file gets no more than its own size and some.</summary>
    public T Afford<T>(long values, Func<T> make)
        => (_room -= values) >= 0 ? make() : throw new InvalidOperationException("its constants grow beyond what the file holds as they are computed.");

    /// <summary>The node that alone takes a value, if there is just one, and the number of its input.</summary>
    public (NodeProto Node, int Input)? OnlyUse(string value) => _uses.GetValueOrDefault(value) is ({ } node, var input, 1) ? (node, input) : null;

    /// <summary>Counts the layers that are made.</summary>
    public void CountLayer(Place place)
    {
        if (++_layers > MostLayers)
            throw place.Error($"the graph has more than {MostLayers} layers; such models are not read.");
    }

    /// <summary>A value by its name, or null.</summary>
    public OnnxOperand? Find(string name) => _values.GetValueOrDefault(name);

    /// <summary>Says that a node was read together with another one.</summary>
    public void Done(NodeProto node, OnnxOperand result)
    {
        _done.Add(node);
        _values[node.Output[0]] = result;
    }

    private Model Model()
    {
        foreach (var tensor in _graph.Initializer)
            _values[tensor.Name] = OperandOf(tensor, _place);
        Symbol[] inputs = [.. _graph.Input.Where(i => !_values.ContainsKey(i.Name)).Select(InputOf)];
        if (inputs.Length == 0)
            throw _place.Error("its graph has no inputs.");
        for (int i = 0; i < _graph.Node.Count; i++)
            Read(_graph.Node[i], i);
        var last = new OnnxNodeReader(this, new NodeProto { OpType = "Transpose", Output = { "output" } }, [], _place.In("outputs"));
        Symbol[] outputs = [.. _graph.Output.Select(o => _values.TryGetValue(o.Name, out var value) && value.IsData ? last.InOrder(value)
            : throw _place.Error($"the output '{o.Name}' is made by no node, or is a constant."))];
        return new Model(new(inputs), new(outputs)) { Name = NameOf(_graph.Name.Length > 0 ? _graph.Name : "model") };
    }

    private void Read(NodeProto node, int number)
    {
        if (_done.Contains(node))
            return;
        var place = _place.In($"node {number} '{node.Name}' ({node.OpType})");
        if (node.Domain is not ("" or "ai.onnx") || !OnnxOperators.Known.TryGetValue(node.OpType, out var read))
            throw place.Error($"the operator '{(node.Domain.Length > 0 ? node.Domain + "." : "")}{node.OpType}' is not read. Known are: {string.Join(", ", OnnxOperators.Known.Keys.Order(StringComparer.Ordinal))}.");
        OnnxOperand?[] inputs = [.. node.Input.Select(name => name.Length == 0 ? null : _values.TryGetValue(name, out var value) ? value
            : throw place.Error($"its input '{name}' is no input of the graph, no constant and not made by a node before it."))];
        if (node.Output.Count == 0)
            throw place.Error("it has no outputs.");
        var results = Results(read, new OnnxNodeReader(this, node, inputs, place));
        for (int i = 0; i < node.Output.Count && i < results.Length; i++)
            if (node.Output[i].Length > 0 && !_values.TryAdd(node.Output[i], results[i]))
                throw place.Error($"the value '{node.Output[i]}' is made twice.");
    }

    private static OnnxOperand[] Results(Func<OnnxNodeReader, OnnxOperand[]> read, OnnxNodeReader node)
    {
        try
        {
            return read(node);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or OverflowException or NotSupportedException or IndexOutOfRangeException)
        {
            throw node.Place.Error(e.Message, e);
        }
    }

    /// <summary>A constant of the file.</summary>
    public static OnnxOperand OperandOf(TensorProto tensor, Place place)
        => OnnxTensor.IsFloating(tensor) ? OnnxOperand.Constant(OnnxTensor.ShapeOf(tensor, place), OnnxTensor.Floats(tensor, place))
            : OnnxOperand.Integers(OnnxTensor.ShapeOf(tensor, place), OnnxTensor.Integers(tensor, place));

    private Input InputOf(ValueInfoProto info)
    {
        var place = _place.In($"input '{info.Name}'");
        if (info.Type?.TensorType?.Shape is not { } shape || shape.Dim.Count == 0 || shape.Dim.Count > Shape.MaxRank)
            throw place.Error($"expected a tensor with a batch axis and at most {Shape.MaxRank} axes.");
        if (shape.Dim[0].DimValue is > 0 and <= int.MaxValue and var batch)
            FixedBatch = (int)batch;
        int[] lengths = [Shape.Unknown, .. shape.Dim.Skip(1).Select(d => d.DimValue is > 0 and <= int.MaxValue ? (int)d.DimValue : d.DimValue == 0 ? Shape.Unknown : throw place.Error($"its shape has the length {d.DimValue}."))];
        var type = (DataType)info.Type.TensorType.ElemType;
        var input = new Input(lengths, type is DataType.Int64 ? "int64" : type is DataType.Int32 ? "int32" : "float32") { Name = NameOf(info.Name) };
        if (!_values.TryAdd(info.Name, OnnxOperand.Data(input)))
            throw place.Error("the graph has another value of this name.");
        return input;
    }
}
