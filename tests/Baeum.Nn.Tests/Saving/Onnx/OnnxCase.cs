using Baeum.Nn.Onnx;

namespace Baeum.Nn.Tests;

/// <summary>A graph with values for its inputs and what must come out.</summary>
internal sealed record OnnxCase(string Name, ModelProto File, Variable[] Inputs, Variable[] Outputs, double Tolerance);
