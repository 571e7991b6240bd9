namespace Baeum.Learn;

/// <summary>The best way found so far to split a node.</summary>
internal struct SplitCandidate
{
    /// <summary>How much it lowers the loss; 0 as long as none is found.</summary>
    public double Gain;
    /// <summary>The feature asked.</summary>
    public int Feature;
    /// <summary>The last bin that goes left; −1 if only missing values do.</summary>
    public int Bin;
    /// <summary>The least value that goes right.</summary>
    public float Condition;
    /// <summary>Whether missing values go left.</summary>
    public bool DefaultLeft;
    /// <summary>The categories that go right, ascending; null for a split by a number.</summary>
    public int[]? Categories;
    /// <summary>The derivatives of the rows that go left.</summary>
    public GradientSums Left;
    /// <summary>The derivatives of the rows that go right.</summary>
    public GradientSums Right;
}
