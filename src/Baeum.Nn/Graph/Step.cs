namespace Baeum.Nn;

/// <summary>One call of a plan: a layer, which use of it this is, and the slots that it reads and writes.</summary>
internal sealed record Step(Layer Layer, int Use, int[] Inputs, int[] Outputs);
