namespace Baeum.Plots;

/// <summary>A box of a diagram.</summary>
/// <param name="Title">Its first line.</param>
/// <param name="Lines">Smaller lines below.</param>
/// <param name="Color">Which colour of the theme it has; boxes of one kind share one. Null is grey.</param>
/// <param name="Inner">A diagram within the box, below the lines.</param>
public sealed record DiagramNode(string Title, IReadOnlyList<string> Lines, int? Color = null, DiagramContent? Inner = null);

/// <summary>Boxes, and arrows from one to another by their numbers. The arrows must not run in circles.</summary>
public sealed record DiagramContent(IReadOnlyList<DiagramNode> Nodes, IReadOnlyList<(int From, int To)> Arrows);
