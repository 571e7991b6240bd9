using Baeum.Nn.Onnx;

namespace Baeum.Nn;

/// <summary>One operation of a graph.</summary>
/// <param name="Op">The operator's name.</param>
/// <param name="Inputs">What it takes; null where an optional input is left out.</param>
/// <param name="Outputs">What it makes.</param>
/// <param name="Attributes">Its choices.</param>
/// <param name="Body">The graph that it repeats, for a Scan.</param>
internal sealed record OnnxNode(string Op, OnnxValue?[] Inputs, OnnxSlot[] Outputs, AttributeProto[] Attributes, OnnxBody? Body = null);

/// <summary>A graph within a node.</summary>
internal sealed record OnnxBody(List<OnnxNode> Nodes, OnnxValue[] Inputs, OnnxValue[] Outputs);
