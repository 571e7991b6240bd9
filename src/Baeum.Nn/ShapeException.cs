namespace Baeum.Nn;

/// <summary>Arrays whose shapes do not fit together. The message names the operation or layer and both shapes.</summary>
public sealed class ShapeException(string message) : ArgumentException(message);
