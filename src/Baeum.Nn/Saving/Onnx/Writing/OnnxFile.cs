using Baeum.Nn.Onnx;

namespace Baeum.Nn;

/// <summary>Puts a graph into the messages of an ONNX file: only what the outputs need, each value under a name of its own.</summary>
internal sealed class OnnxFile
{
    private const int IrVersion = 8, Opset = 17;
    private readonly HashSet<OnnxSlot> _needed = [];
    private readonly HashSet<string> _names = [];
    private readonly List<OnnxValue> _constants = [];

    private OnnxFile()
    {
    }

    /// <summary>The file of a graph.</summary>
    /// <param name="name">Name of the graph.</param>
    /// <param name="graph">The graph.</param>
    /// <param name="inputs">Where data enters; they have their names.</param>
    /// <param name="outputs">What comes out, with names; a taken name gets a number.</param>
    /// <param name="kept">Constants that stay though no node takes them.</param>
    public static ModelProto Write(string name, OnnxGraph graph, OnnxValue[] inputs, (string Name, OnnxValue Value)[] outputs, OnnxValue[] kept)
    {
        var file = new OnnxFile();
        foreach (var input in inputs)
            file._names.Add(input.Slot.Name!);
        var ends = OnnxEnds.Distinct(graph, [.. outputs.Select(o => o.Value)]);
        for (int i = 0; i < ends.Length; i++)
            ends[i].Slot.Name = file.Unique(outputs[i].Name);
        var proto = new GraphProto { Name = name };
        proto.Input.AddRange(inputs.Select(OnnxTypes.Of));
        proto.Output.AddRange(ends.Select(OnnxTypes.Of));
        file.Need([.. ends, .. kept]);
        proto.Node.AddRange(file.Needed(graph.Nodes));
        foreach (var value in kept)
            file.Name(value);
        proto.Initializer.AddRange(file._constants.Select(Constant));
        return new ModelProto { IrVersion = IrVersion, OpsetImport = { new OperatorSetIdProto { Version = Opset } }, ProducerName = "Baeum", Graph = proto };
    }

    private static TensorProto Constant(OnnxValue value)
    {
        var tensor = new TensorProto { Name = value.Slot.Name!, DataType = (int)value.Slot.Type, RawData = OnnxBytes.Of(value.Slot.Data!) };
        tensor.Dims.AddRange(value.Shape.Select(n => (long)n));
        return tensor;
    }

    /// <summary>The nodes that anything needs, in order.</summary>
    private List<NodeProto> Needed(List<OnnxNode> nodes)
    {
        var live = new List<OnnxNode>();
        for (int i = nodes.Count - 1; i >= 0; i--)
            if (nodes[i].Outputs.Any(_needed.Contains))
            {
                live.Add(nodes[i]);
                Need(nodes[i].Inputs);
                if (nodes[i].Body is { } body)
                    NeedIn(body);
            }
        live.Reverse();
        return [.. live.Select(Write)];
    }

    private void NeedIn(OnnxBody body)
    {
        Need(body.Outputs);
        for (int i = body.Nodes.Count - 1; i >= 0; i--)
            if (body.Nodes[i].Outputs.Any(_needed.Contains))
            {
                Need(body.Nodes[i].Inputs);
                if (body.Nodes[i].Body is { } inner)
                    NeedIn(inner);
            }
    }

    private void Need(ReadOnlySpan<OnnxValue?> values)
    {
        foreach (var value in values)
            if (value is not null)
                _needed.Add(value.Slot);
    }

    private NodeProto Write(OnnxNode node)
    {
        var proto = new NodeProto { OpType = node.Op };
        foreach (var input in node.Inputs)
            proto.Input.Add(input is null ? "" : Name(input));
        while (proto.Input.Count > 0 && proto.Input[^1].Length == 0)
            proto.Input.RemoveAt(proto.Input.Count - 1);
        int used = Array.FindLastIndex(node.Outputs, _needed.Contains) + 1;
        for (int i = 0; i < used; i++)
            proto.Output.Add(_needed.Contains(node.Outputs[i]) || node.Body is not null ? Name(node.Outputs[i]) : "");
        for (int i = used; i < node.Outputs.Length && node.Body is not null; i++)
            proto.Output.Add(Name(node.Outputs[i]));
        proto.Name = proto.Output.First(n => n.Length > 0);
        proto.Attribute.AddRange(node.Attributes);
        if (node.Body is not null)
            proto.Attribute.Add(new AttributeProto { Name = "body", Type = AttributeProto.Types.AttributeType.Graph, G = Write(proto.Name + "/body", node.Body) });
        return proto;
    }

    private GraphProto Write(string name, OnnxBody body)
    {
        var proto = new GraphProto { Name = name };
        foreach (var input in body.Inputs)
            Name(input.Slot);
        proto.Input.AddRange(body.Inputs.Select(OnnxTypes.Of));
        proto.Node.AddRange(body.Nodes.Where(n => n.Outputs.Any(_needed.Contains)).Select(Write));
        proto.Output.AddRange(body.Outputs.Select(OnnxTypes.Of));
        return proto;
    }

    /// <summary>The name of what a node takes; a constant that gets its name now is written with it.</summary>
    private string Name(OnnxValue value)
    {
        if (value.Slot is { Name: null, Data: not null })
            _constants.Add(value);
        return Name(value.Slot);
    }

    private string Name(OnnxSlot slot) => slot.Name ??= Unique(slot.Hint);

    private string Unique(string hint)
    {
        string name = hint;
        for (int number = 1; !_names.Add(name); number++)
            name = $"{hint}_{number}";
        return name;
    }
}
