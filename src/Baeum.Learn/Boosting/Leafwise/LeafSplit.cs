namespace Baeum.Learn;

/// <summary>The sums of the samples of a leaf, or of one side of a split.</summary>
internal readonly record struct LeafSums(double Gradient, double Hessian, int Count)
{
    /// <summary>Whether these are all samples of a tree.</summary>
    public bool IsRoot { get; init; }

    public static LeafSums operator -(LeafSums a, LeafSums b) => new(a.Gradient - b.Gradient, a.Hessian - b.Hessian, a.Count - b.Count);
}

/// <summary>The best split of a leaf by one feature.</summary>
/// <param name="Gain">How much it gains; negative infinity for none.</param>
/// <param name="Feature">The feature asked.</param>
/// <param name="Bin">The last bin that goes left.</param>
/// <param name="LeftBins">The bins of the categories that go left; null for numbers.</param>
/// <param name="MissingLeft">Whether missing values go left.</param>
/// <param name="Left">The sums of the left side.</param>
/// <param name="Right">The sums of the right side.</param>
/// <param name="ExtraL2">What the regularisation is raised by.</param>
internal readonly record struct LeafSplit(double Gain, int Feature, int Bin, int[]? LeftBins, bool MissingLeft, LeafSums Left, LeafSums Right, double ExtraL2)
{
    public static LeafSplit None => new(double.NegativeInfinity, -1, -1, null, false, default, default, 0);
}
