using Baeum.Data;
using static Baeum.Nn.Onnx.TensorProto.Types;

namespace Baeum.Nn;

/// <summary>The length of an axis of a new shape: a number, that of an axis of a value, or what is left.</summary>
internal readonly struct OnnxDim
{
    private readonly OnnxValue? _source;
    private readonly int _axis;

    private OnnxDim(int length, OnnxValue? source = null, int axis = 0) => (Length, _source, _axis) = (length, source, axis);

    /// <summary>What is left for this axis.</summary>
    public static OnnxDim Rest => new(Shape.Unknown);

    /// <summary>The length, or -1 where it is known only when data comes.</summary>
    public int Length { get; }

    public bool IsKnown => Length != Shape.Unknown;

    public static implicit operator OnnxDim(int length) => new(length);

    public static implicit operator OnnxDim((OnnxValue Value, int Axis) of) => new(of.Value.Shape[of.Axis], of.Value, of.Axis);

    /// <summary>All axes of a range of a value.</summary>
    public static OnnxDim[] Of(OnnxValue value, int start, int end) => [.. Enumerable.Range(start, Math.Max(0, end - start)).Select(axis => (OnnxDim)(value, axis))];

    /// <summary>Lengths that are all known.</summary>
    public static OnnxDim[] Of(Shape shape) => [.. shape.Select(n => (OnnxDim)n)];

    /// <summary>Whether this is the length of that axis of x, so that ONNX's 0 says it.</summary>
    public bool IsAxis(OnnxValue x, int axis) => _source?.Slot == x.Slot && _axis == axis && axis < x.Shape.Rank;

    /// <summary>The length as a value of the graph, in one axis of length 1.</summary>
    public OnnxValue Write(OnnxGraph graph)
        => _source is null || IsKnown ? graph.Integers(Length) : graph.Node("Shape", [_source], [1], DataType.Int64, ("start", _axis), ("end", _axis + 1));
}
