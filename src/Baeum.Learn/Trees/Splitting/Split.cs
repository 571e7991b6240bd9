namespace Baeum.Learn;

/// <summary>A way to divide the samples of a node.</summary>
internal struct Split
{
    /// <summary>The feature asked.</summary>
    public int Feature;

    /// <summary>Where the right side begins among the samples; their end if there is no split.</summary>
    public int Position;

    /// <summary>The greatest value that goes left.</summary>
    public double Threshold;

    /// <summary>Whether missing values go left.</summary>
    public bool MissingGoToLeft;

    /// <summary>Of a categorical feature the categories that do not go where missing values go, ascending; else null.</summary>
    public int[]? Categories;

    /// <summary>How much it lowers the impurity of the tree.</summary>
    public double Improvement;

    /// <summary>The impurity of the left side.</summary>
    public double ImpurityLeft;

    /// <summary>The impurity of the right side.</summary>
    public double ImpurityRight;

    /// <summary>No split of a node that ends here.</summary>
    public static Split None(int end) => new() { Position = end, ImpurityLeft = double.PositiveInfinity, ImpurityRight = double.PositiveInfinity, Improvement = double.NegativeInfinity };
}
