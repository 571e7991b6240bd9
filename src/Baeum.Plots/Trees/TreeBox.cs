namespace Baeum.Plots;

/// <summary>A box of a tree with the boxes below it.</summary>
/// <param name="Lines">What it says, line by line.</param>
/// <param name="Children">The boxes below, from left to right; none for a leaf.</param>
/// <param name="Fill">Its colour; null is the page's. Text on a dark colour is white.</param>
/// <param name="ArrowLabel">What the arrow to it says.</param>
public sealed record TreeBox(IReadOnlyList<string> Lines, IReadOnlyList<TreeBox> Children, Color? Fill = null, string? ArrowLabel = null);
