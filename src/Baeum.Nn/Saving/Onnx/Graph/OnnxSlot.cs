using Baeum.Nn.Onnx;

namespace Baeum.Nn;

/// <summary>Where a value of a graph stands: what a node makes, an input or a constant. It gets its name when the file is written.</summary>
/// <param name="hint">What the name begins with.</param>
/// <param name="type">Type of the values.</param>
internal sealed class OnnxSlot(string hint, TensorProto.Types.DataType type)
{
    public string Hint => hint;

    public TensorProto.Types.DataType Type => type;

    /// <summary>The name, once it has one; inputs and outputs have theirs from the beginning.</summary>
    public string? Name { get; set; }

    /// <summary>Whether data enters here.</summary>
    public bool IsInput { get; init; }

    /// <summary>Values of a constant, <c>float[]</c> or <c>long[]</c>; else null.</summary>
    public Array? Data { get; init; }

    /// <summary>What a Transpose made this of, and the order of its axes.</summary>
    public (OnnxValue Source, int[] Order)? Moved { get; set; }

    /// <summary>What a Cast made this of.</summary>
    public OnnxValue? CastFrom { get; set; }
}
